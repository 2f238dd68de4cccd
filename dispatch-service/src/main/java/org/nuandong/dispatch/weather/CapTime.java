package org.nuandong.dispatch.weather;

import java.time.Instant;
import org.w3c.dom.Element;

/** Times of a CAP message: with an offset by the standard, Beijing time when it is forgotten. */
record CapTime(Understood message) {

    Instant read(Element parent, String name) {
        String text = CapDocument.text(parent, name);
        if (text == null) {
            return null;
        }
        Instant time = WeatherTimes.read(text);
        if (time == null) {
            message.leftOut(name, Unread.UNREADABLE_TIME);
        } else if (!WeatherTimes.hasZone(text)) {
            message.leftOut(name, Unread.TIME_WITHOUT_ZONE);
        }
        return time;
    }
}
