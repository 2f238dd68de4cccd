package org.nuandong.dispatch.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuandong.commons.personal.Telephone;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.Datum;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.platform.StatedTime;
import org.nuandong.dispatch.tip.PlatformCall;
import org.nuandong.dispatch.tip.Reporter;
import org.nuandong.dispatch.tip.Ringing;
import org.nuandong.dispatch.tip.Warning;

/** 读取推送: reads one call by the map of its platform; nothing in it is a reason to refuse. */
final class CallReader {

    private static final int MOST_WARNINGS = 50;
    private static final Set<String> YES = Set.of("1", "true", "是", "Y", "y");
    private static final Set<String> NO = Set.of("0", "false", "否", "N", "n");

    private final CallMap map;
    private final CallFields fields;
    private final Datum usual;
    private final Instant now;

    CallReader(CallMap map, JsonNode call, Datum usual, Instant now) {
        this.map = map;
        this.fields = new CallFields(call);
        this.usual = usual;
        this.now = now;
    }

    /** A unit of another region than these is noted, never a reason to refuse. */
    ReadCall read(List<RegionCode> own, Duration longestRinging) {
        fields.know(map.allFields());
        String ref = fields.text(name(Meaning.REFERENCE), 128);
        if (ref == null) {
            fields.warn(name(Meaning.REFERENCE), Warning.REFERENCE_MISSING);
        }
        Ringing ringing = ringing(longestRinging);
        Optional<CodeRow> category = code(Meaning.CATEGORY, "category");
        Optional<CodeRow> level = code(Meaning.LEVEL, "level");
        ReadCall call =
                new ReadCall(
                        ref,
                        fields.time(name(Meaning.OCCURRED_AT), now.plus(StatedTime.SKEW)),
                        ringing,
                        masked(Meaning.TITLE, 200),
                        where(),
                        new Reporter(
                                fields.text(name(Meaning.REPORTER_NAME), 60), phone(), null, false),
                        code(Meaning.REPORTER_SEX, "sex").map(CodeRow::value).orElse(null),
                        region(own),
                        category.map(CodeRow::kind).or(() -> level.map(CodeRow::kind)).orElse(null),
                        facts(category, level),
                        level.map(CodeRow::priority)
                                .or(() -> category.map(CodeRow::priority))
                                .orElse(null),
                        code(Meaning.ORDER, "order").map(CodeRow::value).orElse(null),
                        fields.time(name(Meaning.REPLY_BY), Instant.MAX),
                        test(),
                        List.of());
        fields.warnOfUnknownFields(MOST_WARNINGS);
        return call.with(fields.warnings());
    }

    /**
     * A ringing without its answer, or that cannot be, says nothing of how long somebody waited.
     */
    private Ringing ringing(Duration longest) {
        Instant latest = now.plus(StatedTime.SKEW);
        Instant rang = fields.time(name(Meaning.RANG_AT), latest);
        Instant pickedUp = fields.time(name(Meaning.PICKED_UP_AT), latest);
        Ringing ringing = new Ringing(rang, pickedUp);
        if (rang != null && pickedUp == null) {
            fields.warn(name(Meaning.RANG_AT), Warning.PICK_UP_MISSING);
        }
        if (ringing.isCredible(longest)) {
            return ringing;
        }
        fields.warn(name(Meaning.RANG_AT), Warning.RINGING_INCREDIBLE);
        return new Ringing(null, pickedUp);
    }

    private PlatformCall.Where where() {
        GeoPoint told = fields.point(name(Meaning.LONGITUDE), name(Meaning.LATITUDE));
        Datum datum = told == null ? null : datum();
        return new PlatformCall.Where(
                masked(Meaning.ADDRESS, 300),
                told == null ? null : datum.toWgs84(told),
                told == null ? null : datum.code(),
                masked(Meaning.DESCRIPTION, 2_000));
    }

    /** The one declared for the platform, unless the call names another. */
    private Datum datum() {
        return code(Meaning.DATUM, "datum")
                .map(CodeRow::value)
                .flatMap(Datum::ofCode)
                .orElse(usual);
    }

    private static List<String> facts(Optional<CodeRow> category, Optional<CodeRow> level) {
        List<String> facts = new ArrayList<>(category.map(CodeRow::facts).orElse(List.of()));
        level.map(CodeRow::facts).orElse(List.of()).stream()
                .filter(fact -> !facts.contains(fact))
                .forEach(facts::add);
        return List.copyOf(facts);
    }

    private boolean test() {
        String field = name(Meaning.TEST);
        String mark = fields.text(field, 10);
        if (mark != null && !YES.contains(mark) && !NO.contains(mark)) {
            fields.warn(field, Warning.UNKNOWN_CODE);
        }
        return mark != null && YES.contains(mark);
    }

    private Optional<CodeRow> code(Meaning meaning, String list) {
        String field = name(meaning);
        String told = fields.text(field, 60);
        Optional<CodeRow> row = told == null ? Optional.empty() : map.code(list, told);
        if (told != null && row.isEmpty()) {
            fields.warn(field, Warning.UNKNOWN_CODE);
        }
        return row;
    }

    private String phone() {
        String field = name(Meaning.REPORTER_TELEPHONE);
        String phone = fields.text(field, 40);
        if (phone != null && Telephone.parse(phone).isEmpty()) {
            fields.warn(field, Warning.UNREADABLE_TELEPHONE);
        }
        return phone;
    }

    private String masked(Meaning meaning, int longest) {
        String field = name(meaning);
        String text = fields.text(field, longest);
        if (text == null) {
            return null;
        }
        String masked = FreeText.masked(text);
        if (!masked.equals(text)) {
            fields.warn(field, Warning.NUMBER_IN_TEXT);
        }
        return masked;
    }

    /** A police unit's code begins with the division code of its county. */
    private RegionCode region(List<RegionCode> own) {
        String field = name(Meaning.UNIT);
        String unit = fields.text(field, 40);
        if (unit == null) {
            return null;
        }
        String county = unit.length() < 6 ? unit : unit.substring(0, 6);
        if (!RegionCode.isValid(county) || county.startsWith("00")) {
            fields.warn(field, Warning.UNREADABLE_REGION);
            return null;
        }
        RegionCode region = new RegionCode(county);
        if (own.stream().noneMatch(each -> each.covers(region))) {
            fields.warn(field, Warning.FOREIGN_REGION);
            return null;
        }
        return region;
    }

    /** Of several fields of one meaning the first that is filled. */
    private String name(Meaning meaning) {
        List<String> names = map.fields(meaning);
        return names.stream()
                .filter(fields::holds)
                .findFirst()
                .or(() -> names.stream().findFirst())
                .orElse(meaning.code());
    }
}
