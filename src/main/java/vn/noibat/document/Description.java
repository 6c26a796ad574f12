package vn.noibat.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What a PDF says of itself in XMP, however that is written; without what programs say of
 * themselves and of the time when they wrote.
 *
 * @param properties each with its value, in order
 */
record Description(List<String> properties) {

	private static final int LONGEST = 256 * 1024;

	private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

	private static final String XMP = "http://ns.adobe.com/xap/1.0/";

	private static final Set<String> OF_PROGRAMS = Set.of(XMP + "ModifyDate", XMP + "MetadataDate", XMP + "CreatorTool",
			"http://ns.adobe.com/pdf/1.3/Producer");

	/**
	 * Reads it.
	 * @throws IOException when it cannot be read
	 */
	static Description of(@Nullable COSStream stream) throws IOException {
		if (stream == null) {
			return new Description(List.of());
		}
		try (InputStream unpacked = stream.createInputStream()) {
			byte[] xml = unpacked.readNBytes(LONGEST);
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setNamespaceAware(true);
			var builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			Document document = builder.parse(new InputSource(new ByteArrayInputStream(xml)));
			return new Description(descriptions(document).flatMap(Description::properties).sorted().toList());
		}
		catch (SAXException ex) {
			throw new IOException(ex);
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException("This Java cannot read XML", ex);
		}
	}

	private static Stream<Element> descriptions(Document document) {
		var all = document.getElementsByTagNameNS(RDF, "Description");
		return IntStream.range(0, all.getLength())
			.mapToObj(all::item)
			.map(Element.class::cast)
			.filter((element) -> "RDF".equals(element.getParentNode().getLocalName()));
	}

	/** A property is an element or an attribute, as the program likes. */
	private static Stream<String> properties(Element description) {
		var attributes = description.getAttributes();
		var elements = description.getChildNodes();
		return Stream
			.concat(IntStream.range(0, attributes.getLength()).mapToObj(attributes::item),
					IntStream.range(0, elements.getLength())
						.mapToObj(elements::item)
						.filter((node) -> node.getNodeType() == Node.ELEMENT_NODE))
			.filter((node) -> !RDF.equals(node.getNamespaceURI())
					&& !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(node.getNamespaceURI())
					&& !OF_PROGRAMS.contains(node.getNamespaceURI() + node.getLocalName()))
			.map((node) -> node.getNamespaceURI() + node.getLocalName() + "="
					+ node.getTextContent().replaceAll("\\s+", " ").strip());
	}

}
