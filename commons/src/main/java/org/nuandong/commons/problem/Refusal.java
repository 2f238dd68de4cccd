package org.nuandong.commons.problem;

/**
 * A reason to say no. Each feature has an enum of its own; the texts stand under the code in {@code
 * messages/problems_en.properties} and {@code messages/problems_zh.properties} of the service as
 * {@code <code>.title} and {@code <code>.detail} (MessageFormat). A rejected value is never an
 * argument: values here are identity and telephone numbers.
 */
public interface Refusal {

    String name();

    int status();

    /** Stable for ever: the enum's name in kebab-case. */
    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** {@code args} fill the placeholders of the detail text. */
    default ProblemException because(Object... args) {
        return new ProblemException(this, null, args);
    }

    /** The refusal concerns one field of the request. */
    default ProblemException at(String field, Object... args) {
        return new ProblemException(this, field, args);
    }
}
