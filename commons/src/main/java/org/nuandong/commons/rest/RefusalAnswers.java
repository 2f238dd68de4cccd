package org.nuandong.commons.rest;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.problem.Problems;
import org.nuandong.commons.problem.Refusal;

/** Turns the refusals of features and of the framework into problem answers. */
class RefusalAnswers {

    private final Problems problems;
    private final AllowedMethods allowed;

    RefusalAnswers(Problems problems, AllowedMethods allowed) {
        this.problems = problems;
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    public Response refused(ProblemException e) {
        return problems.answer(e);
    }

    @ServerExceptionMapper
    public Response notAuthenticated(UnauthorizedException e) {
        return challenge("Bearer");
    }

    @ServerExceptionMapper(
            value = {AuthenticationFailedException.class, AuthenticationCompletionException.class})
    public Response badToken(Throwable e) {
        return challenge("Bearer error=\"invalid_token\"");
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return problems.answer(CommonProblem.FORBIDDEN.because());
    }

    @ServerExceptionMapper
    public Response notFound(
            NotFoundException e, ResourceInfo resource, ContainerRequestContext r) {
        // JAX-RS says 404 for a parameter of the wrong type; the caller needs to know which one.
        return problems.answer(
                e.getCause() == null
                        ? CommonProblem.NOT_FOUND.because()
                        : BadParameter.of(resource, r.getUriInfo()));
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException e, ContainerRequestContext request) {
        Response answer = problems.answer(CommonProblem.METHOD_NOT_ALLOWED.because());
        return Response.fromResponse(answer)
                .header(
                        HttpHeaders.ALLOW,
                        String.join(", ", allowed.on(request.getUriInfo().getPath())))
                .build();
    }

    @ServerExceptionMapper
    public Response refusedByFramework(WebApplicationException e) {
        if (e.getCause() instanceof ProblemException refused) {
            return problems.answer(refused);
        }
        return problems.answer(byStatus(e.getResponse().getStatus()).because());
    }

    private Response challenge(String challenge) {
        return Response.fromResponse(problems.answer(CommonProblem.UNAUTHENTICATED.because()))
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }

    private static Refusal byStatus(int status) {
        return switch (status) {
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.FORBIDDEN;
            case 404 -> CommonProblem.NOT_FOUND;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 409 -> CommonProblem.CONFLICT;
            case 412 -> CommonProblem.VERSION_CONFLICT;
            case 413 -> CommonProblem.BODY_TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> CommonProblem.UNAVAILABLE;
            default -> status >= 500 ? CommonProblem.INTERNAL_ERROR : CommonProblem.INVALID_REQUEST;
        };
    }
}
