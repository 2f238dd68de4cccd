package org.nuandong.dispatch.alarm;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.nuandong.commons.problem.Language;
import org.nuandong.dispatch.platform.Texts;

/** 告警文字: what a gateway reads out or sends as it is; a test begins with saying so. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlarmText(String zh, String en) {

    private static final Texts TEXTS = new Texts("messages/alarm");
    private static final DateTimeFormatter DUE =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    static AlarmText of(Alarm alarm) {
        return new AlarmText(in(Language.ZH, alarm), in(Language.EN, alarm));
    }

    static AlarmText ofSelfTest() {
        return new AlarmText(selfTest(Language.ZH), selfTest(Language.EN));
    }

    private static String selfTest(Language language) {
        return TEXTS.in(language, "test") + TEXTS.in(language, SelfTests.STEP);
    }

    private static String in(Language language, Alarm alarm) {
        StringBuilder text = new StringBuilder();
        if (alarm.about().test()) {
            text.append(TEXTS.in(language, "test"));
        }
        text.append(TEXTS.in(language, alarm.step()));
        if (alarm.about().no() != null) {
            text.append(TEXTS.in(language, "about", alarm.about().no()));
        }
        if (alarm.dueAt() != null) {
            text.append(TEXTS.in(language, "due", DUE.format(alarm.dueAt())));
        }
        return text.append(TEXTS.in(language, "end")).toString();
    }
}
