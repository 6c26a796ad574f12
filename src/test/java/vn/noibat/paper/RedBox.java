package vn.noibat.paper;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Locale;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * Finds what is drawn in red on a page.
 */
final class RedBox extends PDFGraphicsStreamEngine {

	private final GeneralPath path = new GeneralPath();

	private Rectangle2D drawn = new Rectangle2D.Double();

	RedBox(PDPage page) {
		super(page);
	}

	/** Width and height in whole millimetres, and the colour. */
	String found() throws IOException {
		processPage(getPage());
		return String.format(Locale.ROOT, "%d x %d mm, 1.0 0.0 0.0", Math.round(this.drawn.getWidth() / 72 * 25.4),
				Math.round(this.drawn.getHeight() / 72 * 25.4));
	}

	private void draw(boolean stroked) throws IOException {
		float[] colour = (stroked ? getGraphicsState().getStrokingColor() : getGraphicsState().getNonStrokingColor())
			.toRGB() == 0xff0000 ? new float[] { 1 } : new float[0];
		if (colour.length > 0) {
			Rectangle2D bounds = this.path.getBounds2D();
			this.drawn = this.drawn.isEmpty() ? bounds : this.drawn.createUnion(bounds);
		}
		this.path.reset();
	}

	@Override
	public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
		moveTo((float) p0.getX(), (float) p0.getY());
		lineTo((float) p1.getX(), (float) p1.getY());
		lineTo((float) p2.getX(), (float) p2.getY());
		lineTo((float) p3.getX(), (float) p3.getY());
		closePath();
	}

	@Override
	public void drawImage(PDImage image) {
	}

	@Override
	public void clip(int windingRule) {
	}

	@Override
	public void moveTo(float x, float y) {
		this.path.moveTo(x, y);
	}

	@Override
	public void lineTo(float x, float y) {
		this.path.lineTo(x, y);
	}

	@Override
	public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
		this.path.curveTo(x1, y1, x2, y2, x3, y3);
	}

	@Override
	public Point2D getCurrentPoint() {
		return (this.path.getCurrentPoint() != null) ? this.path.getCurrentPoint() : new Point2D.Float();
	}

	@Override
	public void closePath() {
		this.path.closePath();
	}

	@Override
	public void endPath() {
		this.path.reset();
	}

	@Override
	public void strokePath() throws IOException {
		draw(true);
	}

	@Override
	public void fillPath(int windingRule) throws IOException {
		draw(false);
	}

	@Override
	public void fillAndStrokePath(int windingRule) throws IOException {
		draw(false);
	}

	@Override
	public void shadingFill(COSName shading) {
	}

}
