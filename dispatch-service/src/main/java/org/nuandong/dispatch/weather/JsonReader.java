package org.nuandong.dispatch.weather;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JSON payloads of Chinese weather services. Their forms differ and change, so fields are known
 * by several names and nothing is required.
 */
final class JsonReader {

    private static final List<String> LISTS =
            List.of(
                    "result.alert.content",
                    "list",
                    "warning",
                    "warnings",
                    "alerts",
                    "alert",
                    "data",
                    "content");
    private static final int MOST_WARNINGS = 200;

    /** GB/T of the national platform: 14 digits of the issuing office, its time, perhaps _n. */
    private static final Pattern NATIONAL_ID = Pattern.compile("(\\d{14,17})_(\\d{14})(_\\d)?");

    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Pattern OFFICE = Pattern.compile("^(.{2,40}?)(?:气象台|气象局|发布)");

    private final Understood message = new Understood();

    private JsonReader() {}

    static Understood read(JsonNode root) {
        return new JsonReader().message(root);
    }

    private Understood message(JsonNode root) {
        JsonForecasts.read(root, message);
        objects(root).stream()
                .filter(JsonReader::looksLikeAWarning)
                .limit(MOST_WARNINGS)
                .forEach(object -> message.add(warning(new JsonFields(object, message))));
        if (message.warnings().isEmpty() && message.forecasts().isEmpty()) {
            message.leftOut("body", Unread.NOTHING_UNDERSTOOD);
        }
        return message;
    }

    private List<JsonNode> objects(JsonNode root) {
        JsonNode list = root;
        if (root.isObject()) {
            JsonFields fields = new JsonFields(root, message);
            list =
                    LISTS.stream()
                            .map(fields::at)
                            .filter(JsonNode::isArray)
                            .findFirst()
                            .orElse(root);
        }
        List<JsonNode> objects = new ArrayList<>();
        if (list.isObject()) {
            objects.add(list);
        }
        list.elements().forEachRemaining(objects::add);
        return objects.stream().filter(JsonNode::isObject).toList();
    }

    private static boolean looksLikeAWarning(JsonNode object) {
        return List.of(
                        "alertId",
                        "identifier",
                        "title",
                        "alarm_title",
                        "headline",
                        "alarm_type",
                        "typeName",
                        "eventType",
                        "event",
                        "kind")
                .stream()
                .anyMatch(object::hasNonNull);
    }

    private WarningDraft warning(JsonFields fields) {
        WarningDraft draft = new WarningDraft();
        draft.chained = true;
        draft.identifier = fields.text(PlainText.SHORT, "alertId", "identifier", "id", "warningId");
        draft.sender = fields.text(PlainText.SHORT, "sender", "senderCode", "issuer");
        draft.source = fields.text(PlainText.SHORT, "source", "senderName", "sourceName");
        draft.headline = fields.text(PlainText.SHORT, "title", "alarm_title", "headline");
        draft.description =
                fields.text(PlainText.LONG, "description", "alarm_content", "text", "content");
        draft.sent =
                fields.time(
                        "pubtimestamp",
                        "sent",
                        "pubTime",
                        "issuedTime",
                        "issueTime",
                        "publishTime",
                        "releaseTime",
                        "alarm_time");
        draft.effectiveAt =
                fields.time("effectiveTime", "effective", "startTime", "onsetTime", "onset");
        draft.expiresAt =
                fields.time("expireTime", "expiredTime", "expires", "expiresAt", "endTime");
        kindAndLevel(draft, fields);
        statusAndType(draft, fields);
        fields.list("messageType.supersedes", "supersedes")
                .forEach(earlier -> draft.refersTo(null, earlier));
        office(draft);
        draft.areas.add(area(fields, draft));
        return draft;
    }

    private static void kindAndLevel(WarningDraft draft, JsonFields fields) {
        draft.kindText =
                fields.text(
                        PlainText.SHORT,
                        "alarm_type",
                        "typeName",
                        "eventType.name",
                        "alertType",
                        "event",
                        "kind");
        String code = fields.text(20, "eventType.code", "type", "code");
        boolean kindAndColour = code != null && FOUR_DIGITS.matcher(code).matches();
        for (String name :
                List.of("alarm_level", "color.code", "severityColor", "level", "severity")) {
            if (draft.level == null) {
                draft.level = WeatherWords.level(fields.text(20, name));
            }
        }
        if (draft.level == null) {
            draft.level = WeatherWords.lastLevelIn(draft.headline);
        }
        if (draft.level == null && kindAndColour) {
            draft.level = WeatherWords.levelOfCode(code);
        }
        if (draft.level == null) {
            draft.level = WeatherWords.firstLevelIn(draft.description);
        }
        // 0401 is a kind and a colour; 1005 is a kind alone: its last digits are no colour.
        boolean coloured = kindAndColour && WeatherWords.levelOfCode(code) != null;
        draft.kindCode = code == null ? null : "type:" + (coloured ? code.substring(0, 2) : code);
    }

    private static void statusAndType(WarningDraft draft, JsonFields fields) {
        String word = fields.text(PlainText.SHORT, "status");
        draft.status = WeatherWords.status(word);
        if (draft.status == null) {
            draft.status = WeatherWords.statusIn(draft.headline);
        }
        draft.messageType =
                WeatherWords.messageType(
                        fields.text(20, "messageType.code", "msgType", "messageType"));
        if (draft.messageType == null) {
            draft.messageType = WeatherWords.messageType(word);
        }
        if (draft.messageType == null) {
            draft.messageType = WeatherWords.messageTypeIn(word);
        }
        if (draft.messageType == null) {
            draft.messageType = WeatherWords.messageTypeIn(draft.headline);
        }
    }

    /** The national identifier says who issued when. */
    private static void office(WarningDraft draft) {
        Matcher id = NATIONAL_ID.matcher(draft.identifier == null ? "" : draft.identifier);
        if (id.matches()) {
            draft.sender = id.group(1);
            draft.sent = draft.sent == null ? WeatherTimes.read(id.group(2)) : draft.sent;
        }
        if (draft.sent == null) {
            draft.sent = WeatherTimes.inWords(draft.description);
        }
        if (draft.sent == null) {
            draft.sent = WeatherTimes.inWords(draft.headline);
        }
    }

    private static AreaHint area(JsonFields fields, WarningDraft draft) {
        String code = fields.text(20, "adcode", "regionCode", "areaCode", "region_code");
        if (code == null && draft.sender != null && draft.sender.matches("\\d{14,17}")) {
            code = draft.sender.substring(0, 6);
        }
        List<String> names = fields.texts("province", "city", "county", "district", "area");
        if (names.isEmpty()) {
            names = fields.texts("location", "areaDesc", "regionName");
        }
        if (names.isEmpty() && draft.headline != null) {
            Matcher office = OFFICE.matcher(draft.headline);
            names = office.find() ? List.of(office.group(1)) : names;
        }
        return new AreaHint(code == null ? "area" : "adcode", code, names);
    }
}
