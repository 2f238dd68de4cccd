package org.nuandong.dispatch.paper;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 排版: lays the content of a paper on an A4 sheet (Qute); without script, image or outer address.
 */
@Singleton
class PaperSheet {

    private static final String FOLDER = "papers/";
    private static final String SUFFIX = ".html";

    private final Engine engine =
            Engine.builder()
                    .addDefaults()
                    .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                    .addLocator(PaperSheet::locate)
                    .build();

    /** What is printed: the frozen content, and its hash; a draft has no number. */
    String print(PaperForm form, PaperContent content) {
        return lay(form, content.cells(), content.head(), content.sha256());
    }

    /** The empty form, to be filled in by hand. */
    String blank(PaperForm form, String station) {
        Map<String, String> cells = new HashMap<>();
        form.fields().forEach(field -> cells.put(field.key(), ""));
        return lay(form, cells, PaperContent.blankHead(form, station), "");
    }

    private String lay(
            PaperForm form, Map<String, String> cells, Map<String, String> head, String sha256) {
        return engine.getTemplate(form.code())
                .data("f", cells)
                .data("h", head)
                .data("hash", grouped(sha256))
                .data("check", grouped(sha256.isEmpty() ? "" : sha256.substring(0, 16)))
                .render();
    }

    /** In fours, to be read out. */
    private static String grouped(String hex) {
        return hex.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static Optional<TemplateLocation> locate(String name) {
        String resource = FOLDER + name + SUFFIX;
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        if (loader.getResource(resource) == null) {
            return Optional.empty();
        }
        return Optional.of(
                new TemplateLocation() {
                    @Override
                    public Reader read() {
                        InputStream in = loader.getResourceAsStream(resource);
                        return new InputStreamReader(in, StandardCharsets.UTF_8);
                    }

                    @Override
                    public Optional<Variant> getVariant() {
                        return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
                    }
                });
    }
}
