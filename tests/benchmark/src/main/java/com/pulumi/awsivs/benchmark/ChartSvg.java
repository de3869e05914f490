package com.pulumi.awsivs.benchmark;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.plot.DefaultDrawingSupplier;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;

/** The common style of the charts, and their conversion to SVG. */
final class ChartSvg {

    private static final Paint[] COLORS = {
        new Color(0x2a7f62), new Color(0xc8553d), new Color(0x3d6fc8), Color.DARK_GRAY
    };

    private static final int WIDTH = 900;
    private static final int FONT_SIZE = 12;

    private ChartSvg() {}

    /** Returns a chart as SVG. The text is deterministic for the same fonts. */
    static String of(JFreeChart chart, int height) throws IOException {
        style(chart);
        VectorGraphics2D graphics = new VectorGraphics2D();
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        Processors.get("svg")
                .getDocument(graphics.getCommands(), new PageSize(WIDTH, height))
                .writeTo(svg);
        // VectorGraphics2D omits the font and size if they are Java's defaults, which differ from those of browsers.
        // Verdana is as wide as DejaVu Sans, which Java uses for the layout on Linux.
        String font = "<svg font-family=\"DejaVu Sans, Verdana, sans-serif\" font-size=\"" + FONT_SIZE + "px\" ";
        return svg.toString(StandardCharsets.UTF_8).replaceFirst("<svg ", font);
    }

    private static void style(JFreeChart chart) {
        StandardChartTheme theme = new StandardChartTheme("benchmark");
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE);
        theme.setExtraLargeFont(font);
        theme.setLargeFont(font);
        theme.setRegularFont(font);
        theme.setSmallFont(font);
        theme.setPlotBackgroundPaint(Color.WHITE);
        theme.setDomainGridlinePaint(Color.LIGHT_GRAY);
        theme.setRangeGridlinePaint(Color.LIGHT_GRAY);
        theme.setBarPainter(new StandardBarPainter());
        theme.setShadowVisible(false);
        theme.setDrawingSupplier(new DefaultDrawingSupplier(
                COLORS,
                DefaultDrawingSupplier.DEFAULT_OUTLINE_PAINT_SEQUENCE,
                DefaultDrawingSupplier.DEFAULT_STROKE_SEQUENCE,
                DefaultDrawingSupplier.DEFAULT_OUTLINE_STROKE_SEQUENCE,
                DefaultDrawingSupplier.DEFAULT_SHAPE_SEQUENCE));
        theme.apply(chart);
        chart.setPadding(new RectangleInsets(8, 8, 8, 24));
    }
}
