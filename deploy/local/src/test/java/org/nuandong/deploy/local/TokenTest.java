package org.nuandong.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuandong.deploy.embedded.CannotStartException;

class TokenTest {

    private static final String STATION = "0193a5c0-0000-7000-8000-000420200002";

    @TempDir Path folder;

    @Test
    void a_token_is_for_huangshi_unless_another_region_is_named() throws Exception {
        assertThat(claims("hotline-clerk").at("/regions/0").asText()).isEqualTo("420200");
        assertThat(claims("viewer", "--region", "310110").at("/regions/0").asText())
                .isEqualTo("310110");
    }

    @Test
    void a_unit_and_a_subject_can_be_named() throws Exception {
        JsonNode claims = claims("station-clerk", "--unit", STATION, "--subject", "clerk-7");

        assertThat(claims.at("/units/0").asText()).isEqualTo(STATION);
        assertThat(claims.get("sub").asText()).isEqualTo("clerk-7");
    }

    @Test
    void a_partner_speaks_for_its_agency() throws Exception {
        assertThat(claims("partner-agency", "--agency", "police").get("agency").asText())
                .isEqualTo("police");
        assertThat(claims("viewer").has("agency")).isFalse();
    }

    @Test
    void an_integrator_gets_a_token_that_can_only_test() throws Exception {
        assertThat(claims("platform-110", "--sandbox", "--region", "420202").get("sandbox"))
                .isEqualTo(BooleanNode.TRUE);
        assertThat(claims("platform-110").has("sandbox")).isFalse();
    }

    @Test
    void an_unknown_role_a_half_option_and_a_unit_that_is_none_are_refused_in_a_sentence() {
        assertThatThrownBy(() -> Token.parse("emperor"))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("没有角色 emperor")
                .hasMessageContaining("hotline-clerk");
        assertThatThrownBy(() -> Token.parse("viewer", "--region")).hasMessageContaining("usage");
        assertThatThrownBy(() -> Token.parse("viewer", "--unit", "station"))
                .hasMessageContaining("usage");
        assertThatThrownBy(Token::parse).hasMessageContaining("usage");
    }

    private JsonNode claims(String... arguments) throws Exception {
        String token = Token.parse(arguments).signedBy(LocalHome.open(folder).signingKey());
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
