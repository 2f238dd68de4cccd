package org.nuandong.commons.security;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * The OIDC check, passed over for a token that was checked within the last minute (ADR 40): its RSA
 * signature is the dearest part of a small request.
 */
@Singleton
@Alternative
@Priority(1)
class TokenCheck implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism oidc;
    private final KnownTokens known;

    TokenCheck(OidcAuthenticationMechanism oidc, KnownTokens known) {
        this.oidc = oidc;
        this.known = known;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext request, IdentityProviderManager providers) {
        List<String> headers = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        TokenDigest token = headers.size() == 1 ? TokenDigest.ofHeader(headers.get(0)) : null;
        if (token == null) {
            return oidc.authenticate(request, providers);
        }
        return known.find(token)
                .map(identity -> Uni.createFrom().item(identity))
                .orElseGet(() -> checked(request, providers, token));
    }

    private Uni<SecurityIdentity> checked(
            RoutingContext request, IdentityProviderManager providers, TokenDigest token) {
        return oidc.authenticate(request, providers)
                .onItem()
                .ifNotNull()
                .transform(TokenCheck::withoutItsRequest)
                .onItem()
                .ifNotNull()
                .invoke(identity -> known.remember(token, identity));
    }

    /** The request would be kept along with it. Rights are roles here, never permissions. */
    private static SecurityIdentity withoutItsRequest(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder own =
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .setAnonymous(identity.isAnonymous())
                        .addRoles(identity.getRoles())
                        .addCredentials(identity.getCredentials());
        identity.getAttributes()
                .forEach(
                        (name, value) -> {
                            if (!HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE.equals(name)) {
                                own.addAttribute(name, value);
                            }
                        });
        return own.build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority();
    }
}
