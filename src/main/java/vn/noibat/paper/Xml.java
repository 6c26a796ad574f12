package vn.noibat.paper;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * XML read forward, element by element; what nobody asks for is passed over.
 */
final class Xml {

	private static final int DEEPEST = 256;

	private final XMLStreamReader reader;

	private int depth;

	Xml(InputStream xml) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		this.reader = factory.createXMLStreamReader(xml);
	}

	/** How deep the element lies that was come to last. */
	int depth() {
		return this.depth;
	}

	/**
	 * Goes on to the next child of the element at this depth, past everything within its
	 * former children.
	 * @return false at the end of that element
	 * @throws XMLStreamException also where elements lie too deep in each other
	 */
	boolean child(int parent) throws XMLStreamException {
		while (this.reader.hasNext()) {
			int event = this.reader.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				if (++this.depth > DEEPEST) {
					throw new XMLStreamException("Too deep");
				}
				if (this.depth == parent + 1) {
					return true;
				}
			}
			else if (event == XMLStreamConstants.END_ELEMENT && --this.depth < parent) {
				return false;
			}
		}
		return false;
	}

	/** The name of the element that was come to last, without that of its namespace. */
	String name() {
		return this.reader.getLocalName();
	}

	/** An attribute of it, whatever its namespace; null where it has none. */
	@Nullable String attribute(String name) {
		for (int index = 0; index < this.reader.getAttributeCount(); index++) {
			if (this.reader.getAttributeLocalName(index).equals(name)) {
				return this.reader.getAttributeValue(index);
			}
		}
		return null;
	}

	/** Its attribute {@code val}, which Word writes most of its values into. */
	@Nullable String value() {
		return attribute("val");
	}

	/** Its attribute {@code val} as a number. */
	int number(int otherwise) {
		return number("val", otherwise);
	}

	int number(String attribute, int otherwise) {
		String value = attribute(attribute);
		return (value != null && value.matches("-?\\d{1,9}")) ? Integer.parseInt(value) : otherwise;
	}

	/** Whether it switches something on: it does unless it says otherwise. */
	boolean isOn() {
		String value = value();
		return value == null
				|| !(value.equals("0") || value.equals("false") || value.equals("off") || value.equals("none"));
	}

	/** The text in it, to its end. */
	String text() throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		int self = this.depth;
		while (this.depth >= self && this.reader.hasNext()) {
			int event = this.reader.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				this.depth++;
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				this.depth--;
			}
			else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
				text.append(this.reader.getText());
			}
		}
		return text.toString();
	}

}
