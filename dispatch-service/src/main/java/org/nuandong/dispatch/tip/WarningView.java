package org.nuandong.dispatch.tip;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.problem.Language;
import org.nuandong.dispatch.platform.Texts;

/** A warning with its text in the caller's language. */
@Schema(name = "TipWarning")
public record WarningView(
        @Schema(description = "Field of the call, in the platform's own name", examples = "BJSJ")
                String field,
        @Schema(description = "Stable code", examples = "unreadable-time") String code,
        @Schema(examples = "The time could not be read and was left out.") String message) {

    private static final Texts TEXTS = new Texts("messages/warnings");

    public static List<WarningView> of(List<Warning> warnings, Language language) {
        return warnings.stream()
                .map(w -> new WarningView(w.field(), w.code(), TEXTS.in(language, w.code())))
                .toList();
    }
}
