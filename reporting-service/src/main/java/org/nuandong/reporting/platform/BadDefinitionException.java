package org.nuandong.reporting.platform;

/** A definition file says something that cannot be: the service does not start with it. */
public class BadDefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadDefinitionException(String message) {
        super(message);
    }
}
