package org.nuandong.dispatch.weather;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.problem.Language;
import org.nuandong.dispatch.platform.Texts;

/** What became of a message: its warnings, its outlooks, and what could not be read. */
@Schema(name = "WeatherReceipt")
record MessageReceipt(
        UUID messageId,
        List<Kept> weatherWarnings,
        List<UUID> forecasts,
        @Schema(description = "What could not be read, was left out or filled")
                List<NotRead> warnings) {

    private static final Texts TEXTS = new Texts("messages/weather");

    /** One warning of the message as it stands now. */
    @Schema(name = "WeatherReceiptWarning")
    record Kept(
            UUID id,
            @Schema(examples = "cold-wave") String kind,
            @Schema(examples = "orange") String level,
            @Schema(description = "current, superseded, cancelled, expired or without-effect")
                    String state,
            @Schema(description = "Empty: a clerk is to place it") List<String> regions,
            @Schema(description = "Fields that the payload lacked") List<String> filled) {

        static Kept of(Warning warning) {
            return new Kept(
                    warning.id(),
                    warning.kind(),
                    warning.level(),
                    warning.state(),
                    warning.regions().stream().map(region -> region.code()).toList(),
                    warning.filled());
        }
    }

    /** Which field and why, in the caller's language. */
    @Schema(name = "WeatherNotRead")
    record NotRead(
            @Schema(examples = "expires") String field,
            @Schema(examples = "unreadable-time") String code,
            String message) {

        static NotRead of(Unread unread, Language language) {
            return new NotRead(unread.field(), unread.code(), TEXTS.in(language, unread.code()));
        }
    }

    static MessageReceipt of(WeatherIntake.Taken taken, Language language) {
        return new MessageReceipt(
                taken.messageId(),
                taken.warnings().stream().map(Kept::of).toList(),
                taken.forecasts().stream().map(Forecast::id).toList(),
                taken.unread().stream().map(one -> NotRead.of(one, language)).toList());
    }
}
