package org.nuandong.deploy.embedded;

/** A part cannot start, said in one sentence that an operator can act on, in both languages. */
public class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStartException(String chinese, String english) {
        super(chinese + " / " + english);
    }

    public CannotStartException(String chinese, String english, Throwable cause) {
        super(chinese + " / " + english, cause);
    }
}
