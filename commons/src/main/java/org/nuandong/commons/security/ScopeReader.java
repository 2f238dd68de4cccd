package org.nuandong.commons.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the scope while the token is checked, so that a token with a broken claim is a 401. */
@Singleton
class ScopeReader implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()
                || !(identity.getPrincipal() instanceof JsonWebToken token)
                || token.getSubject() == null) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom()
                .item(
                        () ->
                                QuarkusSecurityIdentity.builder(identity)
                                        .addAttribute(
                                                Scope.ATTRIBUTE,
                                                Scope.of(
                                                        token.getClaim("regions"),
                                                        token.getClaim("units"),
                                                        token.getClaim("agency"),
                                                        token.getClaim("sandbox")))
                                        .build());
    }
}
