package org.nuandong.dispatch.tip;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nuandong.commons.personal.Telephone;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.platform.StatedTime;

/** 110 接处警: what we could read of a call in the platform's own field names (C11). */
record PoliceCall(
        String ref,
        Instant occurredAt,
        NewTip.Place place,
        Reporter reporter,
        RegionCode region,
        boolean test,
        List<Warning> warnings) {

    static final String SOURCE = "platform-110";

    private static final String UNIT = "ZDF_GXDWDM";
    private static final int MOST_WARNINGS = 50;
    private static final Set<String> YES = Set.of("1", "true", "是", "Y", "y");

    static PoliceCall read(JsonNode call, Instant now) {
        CallFields fields = new CallFields(call);
        String ref = fields.text("JQ_TYWYSBM", 128);
        if (ref == null) {
            fields.warn("JQ_TYWYSBM", Warning.REFERENCE_MISSING);
        }
        Instant occurredAt = fields.time("BJSJ", now.plus(StatedTime.SKEW));
        GeoPoint point = fields.point("BJDZJD", "BJDZWD");
        NewTip.Place place =
                new NewTip.Place(masked(fields, "AFDD", 300), point, masked(fields, "BJNR", 2_000));
        Reporter reporter = new Reporter(fields.text("BJRXM", 60), phone(fields), null, false);
        RegionCode region = region(fields);
        String test = fields.text("OL_ISTEST", 10);
        fields.ignore(
                "ZDF_BJLBDM",
                "EM_XB",
                "BJDH",
                "JJYXM",
                "EM_JQJB",
                "BJLYURL",
                "ZDF_ZLXDBMDM",
                "ZLCZXX",
                "ZDF_ZLSJDWDM");
        fields.warnOfUnknownFields(MOST_WARNINGS);
        return new PoliceCall(
                ref,
                occurredAt,
                place,
                reporter,
                region,
                test != null && YES.contains(test),
                fields.warnings());
    }

    /** A unit of another region is noted, never a reason to refuse: the platform's own holds. */
    PoliceCall within(List<RegionCode> own) {
        if (region == null || own.stream().anyMatch(each -> each.covers(region))) {
            return this;
        }
        List<Warning> noted = new ArrayList<>(warnings);
        noted.add(new Warning(UNIT, Warning.FOREIGN_REGION));
        return new PoliceCall(ref, occurredAt, place, reporter, null, test, List.copyOf(noted));
    }

    /** The number to call back (LXDH) before the number that called (BJDH). */
    private static String phone(CallFields fields) {
        String contact = fields.text("LXDH", 40);
        String field = contact == null ? "BJDH" : "LXDH";
        String phone = contact == null ? fields.text("BJDH", 40) : contact;
        if (phone != null && Telephone.parse(phone).isEmpty()) {
            fields.warn(field, Warning.UNREADABLE_TELEPHONE);
        }
        return phone;
    }

    private static String masked(CallFields fields, String field, int longest) {
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
    private static RegionCode region(CallFields fields) {
        String unit = fields.text(UNIT, 40);
        if (unit == null) {
            return null;
        }
        String county = unit.length() < 6 ? unit : unit.substring(0, 6);
        if (!RegionCode.isValid(county) || county.startsWith("00")) {
            fields.warn(UNIT, Warning.UNREADABLE_REGION);
            return null;
        }
        return new RegionCode(county);
    }
}
