package org.nuandong.reporting.page;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** How a reader of the pages signs in. */
@ConfigMapping(prefix = "nuandong.reporting.page")
interface PageConfig {

    /** The identity provider; without it the page asks for a token to be pasted. */
    Optional<Oidc> oidc();

    /** A public client: code flow with PKCE, no secret. */
    interface Oidc {

        /** Its discovery document and its token endpoint lie on this origin. */
        URI issuer();

        String clientId();

        /** Asked for beside openid, separated by blanks: roles and regions may need one. */
        Optional<String> scopes();
    }
}
