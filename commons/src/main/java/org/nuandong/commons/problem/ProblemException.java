package org.nuandong.commons.problem;

/** Carries a refusal to the edge, where it becomes an RFC 9457 answer in the caller's language. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final String field;
    private final transient Object[] args;

    public ProblemException(Refusal refusal, String field, Object... args) {
        super(refusal.code());
        this.refusal = refusal;
        this.field = field;
        this.args = args.clone();
    }

    public Refusal refusal() {
        return refusal;
    }

    /** The field of the request that is refused, or null. */
    public String field() {
        return field;
    }

    public Object[] args() {
        return args.clone();
    }
}
