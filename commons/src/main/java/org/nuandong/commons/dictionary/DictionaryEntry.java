package org.nuandong.commons.dictionary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One code of a list, with its labels and the days on which it may be used (both included). */
@Schema(
        name = "DictionaryEntry",
        example = "{\"code\":\"healthy\",\"labelZh\":\"健康\",\"labelEn\":\"healthy\",\"sort\":1}")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DictionaryEntry(
        String code,
        String labelZh,
        String labelEn,
        LocalDate validFrom,
        LocalDate validTo,
        int sort) {

    boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }
}
