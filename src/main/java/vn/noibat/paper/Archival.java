package vn.noibat.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

import vn.noibat.text.Dates;

/**
 * Makes a laid-out document one that can be kept for ever (PDF/A-3a, ISO 19005-3) and
 * read aloud (PDF/UA-1, ISO 14289-1), always with the same bytes.
 */
final class Archival {

	private static final String PRODUCER = "Nổi Bật";

	private static final String SRGB = "sRGB IEC61966-2.1";

	// Where the agency's signature note stands: in the margin above the national motto.
	private static final float SEAL_LEFT = 118;

	private static final float SEAL_TOP = 5;

	private static final float SEAL_WIDTH = 74;

	private static final float SEAL_HEIGHT = 14;

	private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

	private static final int PRINTED = 4;

	private static final Set<String> PARAGRAPHS = Set.of("P", "H1", "H2", "H3", "H4");

	private final PDDocument document;

	private final PDDocumentCatalog catalog;

	private final Imprint imprint;

	private Archival(PDDocument document, Imprint imprint) {
		this.document = document;
		this.catalog = document.getDocumentCatalog();
		this.imprint = imprint;
	}

	static void furnish(PDDocument document, Imprint imprint) throws IOException {
		Archival archival = new Archival(document, imprint);
		archival.part();
		archival.describe();
		archival.intend();
		archival.attach();
		if (imprint.sealField() != null) {
			archival.seal(imprint.sealField());
		}
		archival.identify();
	}

	private void part() {
		PDStructureTreeRoot root = this.catalog.getStructureTreeRoot();
		if (root != null) {
			part(root.getCOSObject());
		}
	}

	// What stands in the last line of a paragraph to be kept with it is no part of it.
	private static void part(COSDictionary parent) {
		COSArray kids = new COSArray();
		for (COSBase kid : kids(parent)) {
			kids.add(kid);
			COSDictionary element = element(kid);
			if (element == null) {
				continue;
			}
			if (PARAGRAPHS.contains(element.getNameAsString(COSName.S))) {
				for (COSDictionary raised : raised(element)) {
					raised.setItem(COSName.P, parent);
					kids.add(raised);
				}
			}
			else {
				part(element);
			}
		}
		parent.setItem(COSName.K, kids);
	}

	/** Takes the blocks out of a paragraph. */
	private static List<COSDictionary> raised(COSDictionary paragraph) {
		List<COSDictionary> raised = new ArrayList<>();
		COSArray kids = new COSArray();
		for (COSBase kid : kids(paragraph)) {
			COSDictionary element = element(kid);
			if (element == null || !"Div".equals(element.getNameAsString(COSName.S))) {
				kids.add(kid);
				if (element != null) {
					raised.addAll(raised(element));
				}
			}
			else if (kids(element).stream().noneMatch((inner) -> element(inner) != null)) {
				element.setName(COSName.S, "Span");
				kids.add(kid);
			}
			else {
				raised.add(element);
			}
		}
		paragraph.setItem(COSName.K, kids);
		return raised;
	}

	private static List<COSBase> kids(COSDictionary element) {
		COSBase kids = element.getDictionaryObject(COSName.K);
		if (kids instanceof COSArray array) {
			List<COSBase> each = new ArrayList<>();
			array.forEach(each::add);
			return each;
		}
		return (kids != null) ? List.of(kids) : List.of();
	}

	/** A kid that is an element of the structure itself; null for content. */
	private static @Nullable COSDictionary element(COSBase kid) {
		COSBase bare = (kid instanceof COSObject object) ? object.getObject() : kid;
		return (bare instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S)) ? dictionary : null;
	}

	private void describe() throws IOException {
		PDDocumentInformation information = new PDDocumentInformation();
		information.setTitle(this.imprint.title());
		information.setSubject(this.imprint.subject());
		information.setProducer(PRODUCER);
		if (this.imprint.author() != null) {
			information.setAuthor(this.imprint.author());
		}
		Calendar dated = calendar(this.imprint.dated());
		if (dated != null) {
			information.setCreationDate(dated);
			information.setModificationDate(dated);
		}
		this.document.setDocumentInformation(information);
		PDMetadata metadata = new PDMetadata(this.document);
		metadata.importXMPMetadata(Xmp.of(this.imprint, PRODUCER).getBytes(StandardCharsets.UTF_8));
		this.catalog.setMetadata(metadata);
		if (this.catalog.getDocumentOutline() != null) {
			this.catalog.setPageMode(PageMode.USE_OUTLINES);
		}
	}

	private void intend() throws IOException {
		byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
		PDOutputIntent intent = new PDOutputIntent(this.document, new ByteArrayInputStream(profile));
		intent.setInfo(SRGB);
		intent.setOutputCondition(SRGB);
		intent.setOutputConditionIdentifier(SRGB);
		intent.setRegistryName("http://www.color.org");
		this.catalog.addOutputIntent(intent);
	}

	private void attach() throws IOException {
		if (this.imprint.attachments().isEmpty()) {
			return;
		}
		Map<String, PDComplexFileSpecification> files = new HashMap<>();
		COSArray associated = new COSArray();
		for (Attachment attachment : this.imprint.attachments()) {
			PDEmbeddedFile content = new PDEmbeddedFile(this.document, new ByteArrayInputStream(attachment.bytes()),
					COSName.FLATE_DECODE);
			content.setSubtype(attachment.mediaType());
			content.setSize(attachment.bytes().length);
			Calendar dated = calendar(this.imprint.dated());
			if (dated != null) {
				content.setCreationDate(dated);
				content.setModDate(dated);
			}
			PDComplexFileSpecification file = new PDComplexFileSpecification();
			file.setFile(attachment.name());
			file.setFileUnicode(attachment.name());
			file.setFileDescription(attachment.description());
			file.setEmbeddedFile(content);
			file.setEmbeddedFileUnicode(content);
			file.getCOSObject().setName("AFRelationship", "Data");
			files.put(attachment.name(), file);
			associated.add(file);
		}
		PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
		tree.setNames(files);
		PDDocumentNameDictionary names = new PDDocumentNameDictionary(this.catalog);
		names.setEmbeddedFiles(tree);
		this.catalog.setNames(names);
		this.catalog.getCOSObject().setItem("AF", associated);
	}

	/** An empty signature field, told to readers of the screen. */
	private void seal(String name) throws IOException {
		PDAcroForm form = new PDAcroForm(this.document);
		this.catalog.setAcroForm(form);
		PDSignatureField field = new PDSignatureField(form);
		field.setPartialName(name);
		field.setAlternateFieldName("Chữ ký số của cơ quan ban hành");
		PDPage first = this.document.getPage(0);
		PDAnnotationWidget widget = field.getWidgets().get(0);
		float height = first.getMediaBox().getHeight();
		PDRectangle place = new PDRectangle(SEAL_LEFT * POINTS_PER_MILLIMETRE,
				height - (SEAL_TOP + SEAL_HEIGHT) * POINTS_PER_MILLIMETRE, SEAL_WIDTH * POINTS_PER_MILLIMETRE,
				SEAL_HEIGHT * POINTS_PER_MILLIMETRE);
		widget.setRectangle(place);
		widget.setPage(first);
		widget.setAnnotationFlags(PRINTED);
		widget.setContents("Chữ ký số của cơ quan ban hành");
		PDAppearanceStream nothing = new PDAppearanceStream(this.document);
		nothing.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
		PDAppearanceDictionary appearance = new PDAppearanceDictionary();
		appearance.setNormalAppearance(nothing);
		widget.setAppearance(appearance);
		List<PDAnnotation> annotations = first.getAnnotations();
		annotations.add(widget);
		first.setAnnotations(annotations);
		form.setFields(List.of(field));
		tell(widget, first);
	}

	private void tell(PDAnnotationWidget widget, PDPage page) {
		PDStructureTreeRoot root = this.catalog.getStructureTreeRoot();
		PDStructureElement whole = (PDStructureElement) root.getKids().get(0);
		PDStructureElement told = new PDStructureElement("Form", whole);
		told.setPage(page);
		PDObjectReference reference = new PDObjectReference();
		reference.setReferencedObject(widget);
		told.appendKid(reference);
		whole.appendKid(told);
		int key = root.getParentTreeNextKey();
		widget.setStructParent(key);
		COSDictionary parents = root.getParentTree().getCOSObject();
		COSArray numbers = parents.getCOSArray(COSName.NUMS);
		numbers.add(COSInteger.get(key));
		numbers.add(told);
		root.setParentTreeNextKey(key + 1);
	}

	// What the library would take from the clock.
	private void identify() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(this.imprint.title().getBytes(StandardCharsets.UTF_8));
			this.imprint.attachments().forEach((attachment) -> digest.update(attachment.bytes()));
			this.document.setDocumentId(ByteBuffer.wrap(digest.digest()).getLong());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static @Nullable Calendar calendar(@Nullable Instant dated) {
		return (dated != null) ? GregorianCalendar.from(dated.truncatedTo(ChronoUnit.SECONDS).atZone(Dates.ZONE))
				: null;
	}

	/**
	 * The description of a document as XMP, saying the same as its information
	 * dictionary.
	 */
	private static final class Xmp {

		private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

		private static final String PACKET = """
				<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
				<x:xmpmeta xmlns:x="adobe:ns:meta/">
				<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
				<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
					xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
					xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
					xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
					xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
					xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
				<pdfaid:part>3</pdfaid:part>
				<pdfaid:conformance>A</pdfaid:conformance>
				<pdfuaid:part>1</pdfuaid:part>
				<dc:format>application/pdf</dc:format>
				<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
				<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
				<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>
				{author}<pdf:Producer>{producer}</pdf:Producer>
				{dated}<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
				<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
				<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
				<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
				<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
				<pdfaProperty:name>part</pdfaProperty:name>
				<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
				<pdfaProperty:category>internal</pdfaProperty:category>
				<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
				</rdf:li></rdf:Seq></pdfaSchema:property>
				</rdf:li></rdf:Bag></pdfaExtension:schemas>
				</rdf:Description>
				</rdf:RDF>
				</x:xmpmeta>
				<?xpacket end="w"?>""";

		private Xmp() {
		}

		static String of(Imprint imprint, String producer) {
			String author = (imprint.author() != null)
					? "<dc:creator><rdf:Seq><rdf:li>" + escaped(imprint.author()) + "</rdf:li></rdf:Seq></dc:creator>\n"
					: "";
			String dated = "";
			if (imprint.dated() != null) {
				String time = TIME
					.format(imprint.dated().truncatedTo(ChronoUnit.SECONDS).atZone(Dates.ZONE).toOffsetDateTime());
				dated = "<xmp:CreateDate>" + time + "</xmp:CreateDate>\n<xmp:ModifyDate>" + time
						+ "</xmp:ModifyDate>\n";
			}
			return PACKET.replace("{producer}", escaped(producer))
				.replace("{lang}", imprint.lang())
				.replace("{dated}", dated)
				.replace("{author}", author)
				.replace("{subject}", escaped(imprint.subject()))
				.replace("{title}", escaped(imprint.title()));
		}

		private static String escaped(String text) {
			return Texts.clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
		}

	}

}
