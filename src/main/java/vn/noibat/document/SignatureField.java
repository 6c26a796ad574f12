package vn.noibat.document;

import java.awt.geom.Rectangle2D;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * A field for a signature as it may stand in a paper: one widget with a picture in its
 * rectangle, and nothing that a reader would draw anywhere else.
 */
final class SignatureField {

	// A border, a colour, lines, or another field as its parent are not among them.
	private static final Set<COSName> KNOWN = Set.of(COSName.TYPE, COSName.SUBTYPE, COSName.FT, COSName.T, COSName.TU,
			COSName.V, COSName.F, COSName.FF, COSName.P, COSName.RECT, COSName.AP, COSName.MK, COSName.DA, COSName.M,
			COSName.NM, COSName.getPDFName("Lock"));

	// Invisible, hidden, printed, read only, locked, its content locked. Not: another
	// size
	// or direction than the page, or shown in one way and not in another.
	private static final int FLAGS = 1 | 2 | 4 | 64 | 128 | 512;

	private static final int CORNERS = 4;

	private static final int OF_A_MATRIX = 6;

	private SignatureField() {
	}

	/** Whether a new field is a widget with what a signature needs, and no more. */
	static boolean isNoMore(COSDictionary field) {
		COSBase mark = field.getDictionaryObject(COSName.MK);
		return !(field instanceof COSStream) && KNOWN.containsAll(field.keySet())
				&& COSName.WIDGET.equals(field.getDictionaryObject(COSName.SUBTYPE))
				&& isAbsentOr(COSName.ANNOT, field.getDictionaryObject(COSName.TYPE))
				&& isNumbers(field.getDictionaryObject(COSName.RECT), CORNERS)
				&& (mark == null || mark instanceof COSDictionary dictionary && dictionary.size() == 0)
				&& isTextOrAbsent(field, COSName.DA) && isDrawnInItsPlace(field);
	}

	/** Whether its flags and its picture have it drawn in its rectangle, or nowhere. */
	static boolean isDrawnInItsPlace(COSDictionary field) {
		COSBase flags = field.getDictionaryObject(COSName.F);
		COSBase pictures = field.getDictionaryObject(COSName.AP);
		return (flags == null || flags instanceof COSInteger number && (number.longValue() & ~(long) FLAGS) == 0)
				&& (pictures == null || pictures instanceof COSDictionary dictionary && isOnePicture(dictionary));
	}

	/** The rectangle of a field, in points of its page. */
	static Rectangle2D place(COSDictionary field) {
		Rectangle2D place = new Rectangle2D.Float();
		float[] corners = field.getCOSArray(COSName.RECT).toFloatArray();
		place.setFrameFromDiagonal(corners[0], corners[1], corners[2], corners[CORNERS - 1]);
		return place;
	}

	private static boolean isOnePicture(COSDictionary pictures) {
		return Set.of(COSName.N).equals(pictures.keySet())
				&& pictures.getDictionaryObject(COSName.N) instanceof COSStream picture
				&& isAbsentOr(COSName.XOBJECT, picture.getDictionaryObject(COSName.TYPE))
				&& COSName.FORM.equals(picture.getDictionaryObject(COSName.SUBTYPE))
				&& isNumbers(picture.getDictionaryObject(COSName.BBOX), CORNERS)
				&& (!picture.containsKey(COSName.MATRIX) || isTurning(picture.getDictionaryObject(COSName.MATRIX)));
	}

	/** Whether a matrix leaves a surface one. */
	private static boolean isTurning(@Nullable COSBase matrix) {
		if (!isNumbers(matrix, OF_A_MATRIX) || !(matrix instanceof COSArray numbers)) {
			return false;
		}
		float[] of = numbers.toFloatArray();
		return of[0] * of[CORNERS - 1] != of[1] * of[2];
	}

	private static boolean isAbsentOr(COSName name, @Nullable COSBase found) {
		return found == null || name.equals(found);
	}

	private static boolean isTextOrAbsent(COSDictionary field, COSName name) {
		COSBase text = field.getDictionaryObject(name);
		return text == null || text instanceof COSString;
	}

	private static boolean isNumbers(@Nullable COSBase found, int count) {
		if (!(found instanceof COSArray numbers) || numbers.size() != count) {
			return false;
		}
		for (int place = 0; place < count; place++) {
			if (!(numbers.getObject(place) instanceof COSNumber number) || !Float.isFinite(number.floatValue())) {
				return false;
			}
		}
		return true;
	}

}
