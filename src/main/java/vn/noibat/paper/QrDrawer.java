package vn.noibat.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Map;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws a QR code in a paper, as vectors.
 */
class QrDrawer implements FSObjectDrawer {

	static final String TYPE = "noibat/qr";

	@Override
	public @Nullable Map<Shape, String> drawObject(Element element, double x, double y, double width, double height,
			OutputDevice device, RenderingContext context, int dotsPerPixel) {
		QrCode code = QrCode.of(element.getAttribute("title"));
		device.drawWithGraphics((float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel,
				(graphics) -> draw(code, graphics, width / dotsPerPixel));
		return null;
	}

	private static void draw(QrCode code, Graphics2D graphics, double side) {
		double module = side / code.size();
		graphics.setColor(Color.BLACK);
		for (int row = 0; row < code.width(); row++) {
			for (int column = 0; column < code.width(); column++) {
				if (code.isDark(column, row)) {
					graphics.fill(new Rectangle2D.Double((column + QrCode.QUIET) * module,
							(row + QrCode.QUIET) * module, module, module));
				}
			}
		}
	}

}
