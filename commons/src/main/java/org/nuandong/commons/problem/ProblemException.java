package org.nuandong.commons.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/** Carries a refusal to the edge, where it becomes an RFC 9457 answer in the caller's language. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final String field;
    private final transient Object[] args;
    private final Map<String, String> headers = new LinkedHashMap<>();

    public ProblemException(Refusal refusal, String field, Object... args) {
        super(refusal.code());
        this.refusal = refusal;
        this.field = field;
        this.args = args.clone();
    }

    /** A header that the answer must carry besides the usual ones. */
    public ProblemException withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
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
