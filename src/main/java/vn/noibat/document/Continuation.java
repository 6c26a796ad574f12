package vn.noibat.document;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;

/**
 * A PDF to which something was appended: whether that is a signature and nothing else.
 * All that a reader of the file can come to is compared, object by object; a difference
 * stands only where a signature has to write. Then the pages are drawn, and look the same
 * but for the places of signatures.
 */
final class Continuation {

	/** Why it is not a signature alone. */
	enum Fault {

		UNREADABLE, ENCRYPTED, AMBIGUOUS, ALTERED, COVERING

	}

	private static final int MOST_OBJECTS = 200_000;

	private static final int MEMORY = 16 << 20;

	private static final int STORAGE = 128 << 20;

	// All together; the picture of an agency's seal takes 2 % of a page.
	private static final float MOST_OF_PAGE = 0.12f;

	private static final int LIGHTEST_INK = 0xe0;

	// Of longer papers the other pages are compared, and not drawn.
	private static final int MOST_DRAWN = 40;

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Set<COSName> OF_THE_CATALOG = Set.of(COSName.getPDFName("DSS"),
			COSName.getPDFName("Extensions"), COSName.VERSION, COSName.PERMS);

	private static final Set<COSName> OF_THE_FORM = Set.of(COSName.SIG_FLAGS, COSName.DR, COSName.DA);

	private static final Set<COSName> OF_A_SIGNED_FIELD = Set.of(COSName.V, COSName.AP, COSName.F, COSName.M);

	private static final Set<COSName> ACTIVE = Set.of(COSName.A, COSName.AA, COSName.JS, COSName.JAVA_SCRIPT,
			COSName.OPEN_ACTION, COSName.EF, COSName.EMBEDDED_FILES, COSName.getPDFName("XFA"));

	// They lead back into the paper itself.
	private static final Set<COSName> BACK = Set.of(COSName.P, COSName.PARENT, COSName.STRUCT_PARENT);

	private final PDDocument before;

	private final PDDocument after;

	private final Deque<Pair> open = new ArrayDeque<>();

	private final Map<COSBase, Set<COSBase>> compared = new IdentityHashMap<>();

	private final List<COSBase> added = new ArrayList<>();

	// The fields that are new, those of them that stand on a page, and those that were
	// there and were empty.
	private final List<COSDictionary> fields = new ArrayList<>();

	private final List<Placed> placed = new ArrayList<>();

	private final List<COSDictionary> filled = new ArrayList<>();

	private Continuation(PDDocument before, PDDocument after) {
		this.before = before;
		this.after = after;
	}

	/** What stands against a continuation, if anything does. */
	static Optional<Fault> fault(byte[] original, byte[] continued) {
		if (!Revisions.areClear(original, continued)) {
			return Optional.of(Fault.AMBIGUOUS);
		}
		try (PDDocument before = load(original); PDDocument after = load(continued)) {
			return Optional.ofNullable(after.isEncrypted() ? Fault.ENCRYPTED : new Continuation(before, after).fault());
		}
		catch (InvalidPasswordException ex) {
			return Optional.of(Fault.ENCRYPTED);
		}
		catch (IOException | RuntimeException ex) {
			// The parser answers broken files with any exception.
			return Optional.of(Fault.UNREADABLE);
		}
	}

	private static PDDocument load(byte[] bytes) throws IOException {
		return Loader.loadPDF(new RandomAccessReadBuffer(bytes), "", null, null,
				MemoryUsageSetting.setupMixed(MEMORY, STORAGE).streamCache);
	}

	private @Nullable Fault fault() throws IOException {
		this.open.add(new Pair(this.before.getDocumentCatalog().getCOSObject(),
				this.after.getDocumentCatalog().getCOSObject()));
		for (int objects = 0; !this.open.isEmpty(); objects++) {
			if (objects > MOST_OBJECTS) {
				return Fault.UNREADABLE;
			}
			if (!isSame(this.open.pop())) {
				return Fault.ALTERED;
			}
		}
		if (!isCalledTheSame() || !areOnPages() || this.added.stream().anyMatch(Continuation::isActive)
				|| !this.added.stream().allMatch(Pictures::areSmall)) {
			return Fault.ALTERED;
		}
		return (areTooLarge() || isCovering()) ? Fault.COVERING : null;
	}

	private boolean isSame(Pair pair) throws IOException {
		COSBase old = pair.old();
		COSBase now = pair.now();
		if (old instanceof COSDictionary dictionary && now instanceof COSDictionary other) {
			return !isNew(pair) || isSame(dictionary, other);
		}
		if (old instanceof COSArray array && now instanceof COSArray other) {
			if (array.size() != other.size()) {
				return false;
			}
			if (isNew(pair)) {
				for (int place = 0; place < array.size(); place++) {
					this.open.add(new Pair(array.get(place), other.get(place)));
				}
			}
			return true;
		}
		if (old instanceof COSNumber number && now instanceof COSNumber other) {
			return number.floatValue() == other.floatValue();
		}
		return Objects.equals(old, now);
	}

	private boolean isSame(COSDictionary old, COSDictionary now) throws IOException {
		Set<COSName> names = new HashSet<>(old.keySet());
		names.addAll(now.keySet());
		if (old instanceof COSStream || now instanceof COSStream) {
			// How long it is may be said in another object.
			names.remove(COSName.LENGTH);
			if (!(old instanceof COSStream stream) || !(now instanceof COSStream other)
					|| !Arrays.equals(bytes(stream), bytes(other))) {
				return false;
			}
		}
		Set<COSName> free = free(old, now);
		for (COSName name : names) {
			if (free.contains(name)) {
				note(name, old, now);
			}
			else if (isDescription(name, old)) {
				if (!Description.of(old.getCOSStream(name)).equals(Description.of(now.getCOSStream(name)))) {
					return false;
				}
			}
			else if (isListOfFields(name, old)) {
				if (!isContinued(old, old.getCOSArray(name), now.getCOSArray(name))) {
					return false;
				}
			}
			else {
				this.open.add(new Pair(old.getItem(name), now.getItem(name)));
			}
		}
		return true;
	}

	/** What of an object a signature may write. */
	private Set<COSName> free(COSDictionary old, COSDictionary now) {
		if (old == this.before.getDocumentCatalog().getCOSObject()) {
			return OF_THE_CATALOG;
		}
		if (isForm(old)) {
			return OF_THE_FORM;
		}
		if (isSignatureField(old) && !isSigned(old) && isSigned(now) && SignatureField.isDrawnInItsPlace(now)) {
			this.filled.add(old);
			return OF_A_SIGNED_FIELD;
		}
		return Set.of();
	}

	private void note(COSName name, COSDictionary old, COSDictionary now) {
		COSBase written = now.getDictionaryObject(name);
		if (written != null && !BACK.contains(name) && written != old.getDictionaryObject(name)) {
			this.added.add(written);
		}
	}

	private boolean isListOfFields(COSName name, COSDictionary holder) {
		return COSName.FIELDS.equals(name) && isForm(holder)
				|| COSName.ANNOTS.equals(name) && COSName.PAGE.equals(holder.getCOSName(COSName.TYPE));
	}

	private boolean isDescription(COSName name, COSDictionary holder) {
		return COSName.METADATA.equals(name) && holder == this.before.getDocumentCatalog().getCOSObject();
	}

	private boolean isForm(COSDictionary dictionary) {
		return dictionary == this.before.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
	}

	/** Whether a list goes on as it was, and then with the fields of signatures. */
	private boolean isContinued(COSDictionary holder, @Nullable COSArray old, @Nullable COSArray now) {
		int length = (old != null) ? old.size() : 0;
		if (((now != null) ? now.size() : 0) < length) {
			return false;
		}
		for (int place = 0; now != null && place < now.size(); place++) {
			if (old != null && place < length) {
				this.open.add(new Pair(old.get(place), now.get(place)));
			}
			else if (now.getObject(place) instanceof COSDictionary field && isSignatureField(field) && isSigned(field)
					&& SignatureField.isNoMore(field)) {
				this.added.add(field);
				if (isForm(holder)) {
					this.fields.add(field);
				}
				else {
					this.placed.add(new Placed(field, new PDPage(holder)));
				}
			}
			else {
				return false;
			}
		}
		return true;
	}

	private static boolean isSignatureField(COSDictionary field) {
		return COSName.SIG.equals(field.getCOSName(COSName.FT));
	}

	private static boolean isSigned(COSDictionary field) {
		COSDictionary signature = field.getCOSDictionary(COSName.V);
		return signature != null && signature.getCOSArray(COSName.BYTERANGE) != null
				&& signature.containsKey(COSName.CONTENTS);
	}

	private boolean isCalledTheSame() {
		PDDocumentInformation old = this.before.getDocumentInformation();
		PDDocumentInformation now = this.after.getDocumentInformation();
		return Objects.equals(old.getTitle(), now.getTitle()) && Objects.equals(old.getAuthor(), now.getAuthor())
				&& Objects.equals(old.getSubject(), now.getSubject())
				&& Objects.equals(old.getKeywords(), now.getKeywords());
	}

	/** Whether something in what was added runs, or is attached. */
	private static boolean isActive(COSBase added) {
		Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<COSBase> open = new ArrayDeque<>(List.of(added));
		while (!open.isEmpty()) {
			COSBase next = resolved(open.pop());
			if (next == null || !seen.add(next)) {
				continue;
			}
			if (seen.size() > MOST_OBJECTS) {
				return true;
			}
			if (next instanceof COSDictionary dictionary) {
				if (dictionary.keySet().stream().anyMatch(ACTIVE::contains)) {
					return true;
				}
				if (!isPartOfPaper(dictionary)) {
					dictionary.entrySet()
						.stream()
						.filter((entry) -> !BACK.contains(entry.getKey()) && entry.getValue() != null)
						.forEach((entry) -> open.add(entry.getValue()));
				}
			}
			else if (next instanceof COSArray array) {
				array.forEach((element) -> {
					if (element != null) {
						open.add(element);
					}
				});
			}
		}
		return false;
	}

	// It was compared as such. A signature may name what it covers.
	private static boolean isPartOfPaper(COSDictionary dictionary) {
		COSName type = dictionary.getCOSName(COSName.TYPE);
		return COSName.PAGE.equals(type) || COSName.PAGES.equals(type) || COSName.CATALOG.equals(type);
	}

	/**
	 * Whether every new field is in the list of its page, too: there are programs that
	 * draw it without (poppler).
	 */
	private boolean areOnPages() {
		return this.fields.stream()
			.allMatch((field) -> SignatureField.place(field).isEmpty()
					|| this.placed.stream().anyMatch((one) -> one.field() == field));
	}

	/** Whether pictures of signatures take too much room. */
	private boolean areTooLarge() {
		double area = 0;
		for (Placed one : this.placed) {
			Rectangle2D place = SignatureField.place(one.field());
			PDRectangle page = one.page().getCropBox();
			area += place.getWidth() * place.getHeight() / (page.getWidth() * page.getHeight());
		}
		return !(area <= MOST_OF_PAGE);
	}

	/**
	 * Whether pictures of signatures stand where something is, or the pages look
	 * otherwise elsewhere: both papers are drawn.
	 */
	private boolean isCovering() throws IOException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		PDFRenderer old = new PatientRenderer(this.before, end);
		PDFRenderer now = new PatientRenderer(this.after, end);
		int number = 0;
		for (PDPage page : this.before.getPages()) {
			List<Rectangle> added = this.placed.stream()
				.filter((one) -> one.page().getCOSObject() == page.getCOSObject())
				.map((one) -> dots(SignatureField.place(one.field()), page.getCropBox()))
				.toList();
			List<Rectangle> places = Stream.concat(added.stream(), filled(page)).toList();
			if (number < MOST_DRAWN || !places.isEmpty()) {
				BufferedImage before = old.renderImage(number, 1, ImageType.GRAY);
				if (!places.isEmpty() && page.getRotation() != 0
						|| added.stream().anyMatch((place) -> isUsed(before.getRaster(), place)) || isOther(
								before.getRaster(), now.renderImage(number, 1, ImageType.GRAY).getRaster(), places)) {
					return true;
				}
			}
			number++;
		}
		return false;
	}

	/** Where on a page fields stand that were empty, and are signed. */
	private Stream<Rectangle> filled(PDPage page) {
		COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
		return this.filled.stream()
			.filter((field) -> annotations != null
					&& IntStream.range(0, annotations.size()).anyMatch((at) -> annotations.getObject(at) == field))
			.map((field) -> dots(SignatureField.place(field), page.getCropBox()));
	}

	/** A place in dots of a drawn page, a point a dot; empty where it has no size. */
	private static Rectangle dots(Rectangle2D place, PDRectangle page) {
		if (place.isEmpty()) {
			return new Rectangle();
		}
		int left = (int) Math.floor(place.getMinX() - page.getLowerLeftX());
		int top = (int) Math.floor(page.getUpperRightY() - place.getMaxY());
		int right = (int) Math.ceil(place.getMaxX() - page.getLowerLeftX());
		int bottom = (int) Math.ceil(page.getUpperRightY() - place.getMinY());
		return new Rectangle(left, top, right - left, bottom - top);
	}

	private static boolean isUsed(Raster drawn, Rectangle place) {
		Rectangle seen = place.intersection(drawn.getBounds());
		for (int y = seen.y; y < seen.y + seen.height; y++) {
			for (int x = seen.x; x < seen.x + seen.width; x++) {
				if (drawn.getSample(x, y, 0) < LIGHTEST_INK) {
					return true;
				}
			}
		}
		return false;
	}

	/** Whether a page looks otherwise outside of some places. */
	private static boolean isOther(Raster old, Raster now, List<Rectangle> places) {
		if (!old.getBounds().equals(now.getBounds())) {
			return true;
		}
		for (int y = 0; y < old.getHeight(); y++) {
			for (int x = 0; x < old.getWidth(); x++) {
				int across = x;
				int down = y;
				if (old.getSample(x, y, 0) != now.getSample(x, y, 0)
						&& places.stream().noneMatch((place) -> place.contains(across, down))) {
					return true;
				}
			}
		}
		return false;
	}

	private boolean isNew(Pair pair) {
		return this.compared.computeIfAbsent(pair.old(), (old) -> Collections.newSetFromMap(new IdentityHashMap<>()))
			.add(pair.now());
	}

	private static byte[] bytes(COSStream stream) throws IOException {
		try (InputStream bytes = stream.createRawInputStream()) {
			return bytes.readAllBytes();
		}
	}

	private static @Nullable COSBase resolved(@Nullable COSBase base) {
		COSBase object = (base instanceof COSObject reference) ? reference.getObject() : base;
		return (object instanceof COSNull) ? null : object;
	}

	/** Draws until a time, and then no more. */
	private static final class PatientRenderer extends PDFRenderer {

		private final long end;

		PatientRenderer(PDDocument document, long end) {
			super(document);
			this.end = end;
		}

		@Override
		protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
			return new PageDrawer(parameters) {

				@Override
				protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
					if (System.nanoTime() > PatientRenderer.this.end) {
						throw new IllegalStateException("It takes too long to draw");
					}
					COSDictionary image = operator.getImageParameters();
					if (image != null && !Pictures.isSmallInline(image)) {
						throw new IllegalStateException("It takes too much room to draw");
					}
					super.processOperator(operator, operands);
				}
			};
		}

	}

	/** A new field, and the page as it was on which it stands. */
	private record Placed(COSDictionary field, PDPage page) {
	}

	/** An object before and after, found by the same way. */
	private record Pair(@Nullable COSBase old, @Nullable COSBase now) {

		Pair {
			old = resolved(old);
			now = resolved(now);
		}

	}

}
