package org.nuandong.dispatch.weather;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds the days of an outlook (R274) in a payload: one day needs a date and a temperature. */
final class JsonForecasts {

    private static final List<String> LISTS =
            List.of("forecast.days", "days", "daily", "result.daily.temperature", "forecast");
    private static final int MOST_DAYS = 40;

    private JsonForecasts() {}

    static void read(JsonNode root, Understood message) {
        JsonFields fields = new JsonFields(root, message);
        for (String name : LISTS) {
            List<ForecastDay> days = days(fields.at(name), name, message);
            if (!days.isEmpty()) {
                String code = fields.text(20, "regionCode", "adcode", "areaCode");
                List<String> places = fields.texts("province", "city", "county", "area");
                message.add(
                        new ForecastDraft(
                                new AreaHint(code == null ? "area" : "regionCode", code, places),
                                fields.time("issuedAt", "updateTime", "issuedTime", "server_time"),
                                fields.text(PlainText.SHORT, "source", "sender"),
                                days));
                return;
            }
        }
    }

    private static List<ForecastDay> days(JsonNode list, String name, Understood message) {
        List<ForecastDay> days = new ArrayList<>();
        if (!list.isArray()) {
            return days;
        }
        for (JsonNode element : list) {
            ForecastDay day = day(new JsonFields(element, message));
            if (day != null && days.size() < MOST_DAYS) {
                days.add(day);
            } else if (day == null) {
                message.leftOut(name, Unread.UNREADABLE_TEXT);
            }
        }
        return days;
    }

    private static ForecastDay day(JsonFields fields) {
        LocalDate date = date(fields.text(40, "date", "fxDate"));
        BigDecimal least = number(fields, "minCelsius", "tempMin", "min");
        BigDecimal most = number(fields, "maxCelsius", "tempMax", "max");
        if (date == null || (least == null && most == null)) {
            return null;
        }
        return new ForecastDay(
                date, least, most, fields.text(PlainText.SHORT, "text", "textDay", "desc"));
    }

    private static LocalDate date(String text) {
        try {
            return text == null || text.length() < 10
                    ? null
                    : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static BigDecimal number(JsonFields fields, String... names) {
        for (String name : names) {
            String text = fields.text(20, name);
            if (text != null) {
                try {
                    return new BigDecimal(text);
                } catch (NumberFormatException unreadable) {
                    fields.message().leftOut(name, Unread.UNREADABLE_NUMBER);
                }
            }
        }
        return null;
    }
}
