package org.nuandong.deploy.local;

/** A service answered something else than the caller can go on with. */
public class UnexpectedAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnexpectedAnswerException(String message) {
        super(message);
    }
}
