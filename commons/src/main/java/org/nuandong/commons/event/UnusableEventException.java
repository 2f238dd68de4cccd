package org.nuandong.commons.event;

/** This event can never be taken in as it is: unreadable, against its schema, against a rule. */
public class UnusableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableEventException(String reason) {
        super(reason);
    }

    public UnusableEventException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
