package org.nuandong.dispatch.weather;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** CAP 1.2 (C7): one warning for each info block of the language we read, Chinese before others. */
final class CapReader {

    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern CHINESE_CODE = Pattern.compile("[1-8]\\d(\\d{4}|\\d{7}|\\d{10})");
    private static final List<String> REQUIRED =
            List.of("identifier", "sender", "sent", "status", "msgType", "scope");
    private static final int MOST_INFOS = 50;
    private static final int MOST_AREAS = 500;

    private final Understood message = new Understood();

    private CapReader() {}

    static Understood read(byte[] body) {
        return new CapReader().alert(CapDocument.root(body));
    }

    private Understood alert(Element alert) {
        if (!"alert".equals(alert.getLocalName())) {
            message.leftOut("alert", Unread.ELEMENT_MISSING);
            return message;
        }
        if (!NAMESPACE.equals(alert.getNamespaceURI())) {
            message.leftOut("alert", Unread.OTHER_VERSION);
        }
        for (String name : REQUIRED) {
            if (CapDocument.text(alert, name) == null) {
                message.leftOut(name, Unread.ELEMENT_MISSING);
            }
        }
        List<Element> infos = infos(alert);
        if (infos.isEmpty()) {
            message.add(envelope(alert, 0));
        }
        for (int part = 0; part < infos.size(); part++) {
            WarningDraft draft = envelope(alert, part);
            info(draft, infos.get(part));
            message.add(draft);
        }
        return message;
    }

    /** The same warning in other languages is not another warning. */
    private static List<Element> infos(Element alert) {
        List<Element> all = CapDocument.children(alert, "info");
        if (all.isEmpty()) {
            return all;
        }
        String first = language(all.get(0));
        List<Element> chinese = all.stream().filter(i -> language(i).startsWith("zh")).toList();
        List<Element> read =
                chinese.isEmpty()
                        ? all.stream().filter(info -> language(info).equals(first)).toList()
                        : chinese;
        return read.subList(0, Math.min(read.size(), MOST_INFOS));
    }

    private static String language(Element info) {
        String language = CapDocument.text(info, "language");
        return language == null ? "en-us" : language.toLowerCase(Locale.ROOT);
    }

    private WarningDraft envelope(Element alert, int part) {
        WarningDraft draft = new WarningDraft();
        draft.part = part;
        draft.identifier = text(alert, "identifier", PlainText.SHORT);
        draft.sender = text(alert, "sender", PlainText.SHORT);
        draft.sent = new CapTime(message).read(alert, "sent");
        draft.status = word(alert, "status", true);
        draft.messageType = word(alert, "msgType", false);
        draft.source = text(alert, "source", PlainText.SHORT);
        references(draft, CapDocument.text(alert, "references"));
        return draft;
    }

    /** What we cannot read must not act as if it were real, nor be lost: it waits as System. */
    private String word(Element alert, String name, boolean status) {
        String word = CapDocument.text(alert, name);
        if (word == null) {
            return null;
        }
        String known = status ? WeatherWords.status(word) : WeatherWords.messageType(word);
        if (known == null) {
            message.leftOut(name, Unread.UNKNOWN_WORD);
            return status ? "System" : "Ack";
        }
        return known;
    }

    private void references(WarningDraft draft, String text) {
        if (text == null) {
            return;
        }
        for (String triple : BLANKS.split(text)) {
            String[] parts = triple.split(",", 3);
            if (parts.length >= 2 && !parts[1].isBlank()) {
                draft.refersTo(
                        PlainText.of(parts[0], PlainText.SHORT, "references", message),
                        PlainText.of(parts[1], PlainText.SHORT, "references", message));
            } else {
                message.leftOut("references", Unread.UNREADABLE_TEXT);
            }
        }
    }

    private void info(WarningDraft draft, Element info) {
        CapTime times = new CapTime(message);
        draft.kindText = text(info, "event", PlainText.SHORT);
        draft.headline = text(info, "headline", PlainText.SHORT);
        draft.description = text(info, "description", PlainText.LONG);
        String senderName = text(info, "senderName", PlainText.SHORT);
        draft.source = senderName == null ? draft.source : senderName;
        draft.effectiveAt = times.read(info, "effective");
        draft.expiresAt = times.read(info, "expires");
        draft.allClear =
                CapDocument.children(info, "responseType").stream()
                        .anyMatch(type -> "AllClear".equals(type.getTextContent().strip()));
        draft.kindCode =
                values(info, "eventCode").stream()
                        .map(Valued::value)
                        .filter(code -> code.matches("\\d{2}[A-Z]\\d{2}"))
                        .findFirst()
                        .orElse(null);
        draft.level = level(draft, info);
        for (Element area : CapDocument.children(info, "area")) {
            if (draft.areas.size() < MOST_AREAS) {
                area(draft, area);
            }
        }
    }

    /** The colour in words, else the severity that the Chinese profile ties to it. */
    private static String level(WarningDraft draft, Element info) {
        for (Valued parameter : values(info, "parameter")) {
            String name = parameter.name().toLowerCase(Locale.ROOT);
            if (name.contains("colo") || name.contains("level") || name.contains("级")) {
                String level = WeatherWords.level(parameter.value());
                if (level != null) {
                    return level;
                }
            }
        }
        String spoken = WeatherWords.lastLevelIn(draft.headline);
        if (spoken == null) {
            spoken = WeatherWords.lastLevelIn(draft.kindText);
        }
        return spoken == null ? WeatherWords.level(CapDocument.text(info, "severity")) : spoken;
    }

    private void area(WarningDraft draft, Element area) {
        List<String> names = new ArrayList<>();
        String described = text(area, "areaDesc", PlainText.SHORT);
        if (described != null) {
            names.add(described);
        }
        List<Valued> codes =
                values(area, "geocode").stream()
                        .filter(code -> CHINESE_CODE.matcher(code.value()).matches())
                        .toList();
        if (codes.isEmpty()) {
            draft.areas.add(new AreaHint("areaDesc", null, names));
        }
        codes.forEach(code -> draft.areas.add(new AreaHint("geocode", code.value(), names)));
    }

    private record Valued(String name, String value) {}

    private static List<Valued> values(Element parent, String element) {
        return CapDocument.children(parent, element).stream()
                .map(
                        pair ->
                                new Valued(
                                        orEmpty(CapDocument.text(pair, "valueName")),
                                        orEmpty(CapDocument.text(pair, "value"))))
                .toList();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private String text(Element parent, String name, int most) {
        return PlainText.of(CapDocument.text(parent, name), most, name, message);
    }
}
