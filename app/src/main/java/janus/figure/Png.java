package janus.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.BridgeException;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.ext.awt.image.GraphicsUtil;
import org.apache.batik.gvt.GraphicsNode;
import org.w3c.dom.svg.SVGDocument;

/// Figures as pixels, two a CSS pixel.
public final class Png {
    /// Pixels of the PNG a pixel of the SVG.
    public static final int SCALE = 2;

    private static final Map<RenderingHints.Key, Object> SMOOTH =
            Map.of(
                    RenderingHints.KEY_ANTIALIASING,
                    RenderingHints.VALUE_ANTIALIAS_ON,
                    RenderingHints.KEY_TEXT_ANTIALIASING,
                    RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                    RenderingHints.KEY_STROKE_CONTROL,
                    RenderingHints.VALUE_STROKE_PURE,
                    RenderingHints.KEY_INTERPOLATION,
                    RenderingHints.VALUE_INTERPOLATION_BILINEAR);

    private Png() {}

    /// Why this machine can't draw words into pixels and what to do about it; empty where it can.
    public static Optional<String> missing() {
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, 12)
                    .getStringBounds("HU", new FontRenderContext(null, true, true));
            return Optional.empty();
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            return Optional.of(
                    "the figures were saved as SVG only - this machine has no fonts, without which Java can't draw words into a PNG - install fontconfig and a font, such as 'sudo apt install fontconfig fonts-dejavu-core', and evaluate again");
        }
    }

    /// The bytes of a PNG file of `figure`.
    ///
    /// @throws IllegalStateException when this machine has no fonts; ask [#missing] first
    public static byte[] of(Figure figure) {
        try {
            SVGDocument document =
                    new SAXSVGDocumentFactory(null)
                            .createSVGDocument(
                                    "file:/" + figure.name(), new StringReader(figure.svg()));
            return PngBytes.of(drawn(document, side(figure, "width"), side(figure, "height")));
        } catch (IOException | BridgeException unable) {
            throw new IllegalStateException(
                    "%s could not be drawn as PNG".formatted(figure.name()), unable);
        }
    }

    /// Straight onto the picture: Batik's transcoder goes through tiles, at twice the time.
    private static BufferedImage drawn(SVGDocument document, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        BridgeContext context = new BridgeContext(new UserAgentAdapter());
        Graphics2D graphics = GraphicsUtil.createGraphics(image); // tells Batik what it paints on
        try {
            GraphicsNode figure = new GVTBuilder().build(context, document);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.addRenderingHints(SMOOTH);
            graphics.scale(SCALE, SCALE);
            figure.paint(graphics);
        } finally {
            graphics.dispose();
            context.dispose();
        }
        return image;
    }

    /// Pixels of the PNG along the SVG's `width` or `height`.
    private static int side(Figure figure, String name) {
        String svg = figure.svg();
        String start = " " + name + "=\"";
        int from = svg.indexOf(start) + start.length();
        return (int) (SCALE * Double.parseDouble(svg.substring(from, svg.indexOf('"', from))));
    }
}
