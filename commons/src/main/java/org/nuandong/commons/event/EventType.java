package org.nuandong.commons.event;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A CloudEvents type: org.nuandong.&lt;service&gt;.&lt;name&gt;.v&lt;major&gt;. */
public record EventType(String service, String name, int major) {

    private static final Pattern FORM =
            Pattern.compile("org\\.nuandong\\.([a-z][a-z-]*)\\.([a-z][a-z.-]*)\\.v(\\d{1,4})");

    /** The version that this house writes and reads. */
    public static final int MAJOR = 1;

    public static final String HEARTBEAT = "service.heartbeat";

    public static EventType of(String service, String name) {
        return new EventType(service, name, MAJOR);
    }

    public static EventType parse(String type) {
        Matcher matcher = FORM.matcher(type);
        if (!matcher.matches()) {
            throw new UnusableEventException("the event type has not the form of this house");
        }
        return new EventType(
                matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3)));
    }

    @Override
    public String toString() {
        return "org.nuandong." + service + "." + name + ".v" + major;
    }
}
