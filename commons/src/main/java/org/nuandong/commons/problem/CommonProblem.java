package org.nuandong.commons.problem;

/** Refusals that every service knows. */
public enum CommonProblem implements Refusal {
    INVALID_REQUEST(400),
    MALFORMED_BODY(400),
    WRONG_TYPE(400),
    FORBIDDEN_CHARACTER(400),
    UNKNOWN_PARAMETER(400),
    UNKNOWN_FIELD(400),
    UNKNOWN_CODE(400),
    TIME_IN_FUTURE(400),
    POINT_OUTSIDE_CHINA(400),
    INVALID_CURSOR(400),
    IDEMPOTENCY_KEY_MISSING(400),
    IDEMPOTENCY_KEY_INVALID(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    FOREIGN_REGION(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    STEP_OUT_OF_ORDER(409),
    IDEMPOTENCY_IN_FLIGHT(409),
    CURSOR_EXPIRED(410),
    VERSION_CONFLICT(412),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    VERSION_REQUIRED(428),
    INTERNAL_ERROR(500),
    OVERLOADED(503),
    UNAVAILABLE(503);

    private final int status;

    CommonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
