package org.nuandong.commons.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.nuandong.commons.personal.AuditMark;
import org.nuandong.commons.security.Role;

/** Recomputing the chain on request. */
@Path("/api/v1/audit-chain")
@Tag(name = "audit", description = "Who changed and who read what / 审计")
class AuditChainResource {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final AgroalDataSource dataSource;
    private final AuditChain chain;
    private final AuditMark marks;

    AuditChainResource(AgroalDataSource dataSource, AuditChain chain, AuditMark marks) {
        this.dataSource = dataSource;
        this.chain = chain;
        this.marks = marks;
    }

    @GET
    @RolesAllowed(Role.AUDITOR)
    @Operation(
            operationId = "verifyAuditChain",
            summary = "Recompute the chain and name the first bad link / 校验审计链",
            description =
                    "With number and hash of a published head (event audit.sealed) a chain that"
                            + " was cut behind it is found too.")
    @APIResponse(responseCode = "200", description = "What was found")
    @APIResponse(responseCode = "400", description = "The head is not a number with its hash")
    public ChainView verify(
            @RestQuery @Parameter(description = "Number of a published head", example = "1024")
                    Long chainNo,
            @RestQuery @Parameter(description = "Its hash, 64 hexadecimal digits") String hash)
            throws SQLException {
        AuditCheck.Head published = head(chainNo, hash);
        AuditCheck.Finding finding;
        try (Connection connection = dataSource.getConnection()) {
            finding = new AuditCheck(marks).verify(connection, published);
        }
        AuditChain.Waiting waiting = chain.waiting();
        return new ChainView(
                finding.holds(),
                finding.links(),
                finding.head(),
                finding.holds() ? null : finding.firstBad(),
                finding.reason(),
                waiting.entries(),
                waiting.oldestAgeSeconds());
    }

    private static AuditCheck.Head head(Long chainNo, String hash) {
        if (chainNo == null && hash == null) {
            return AuditCheck.Head.NONE;
        }
        if (chainNo == null || chainNo < 1) {
            throw AuditProblem.AUDIT_HEAD_INVALID.at("chainNo");
        }
        if (hash == null || !HASH.matcher(hash).matches()) {
            throw AuditProblem.AUDIT_HEAD_INVALID.at("hash");
        }
        return new AuditCheck.Head(chainNo, hash);
    }

    record ChainView(
            boolean holds,
            @Schema(description = "Links that hold, from the first on") long links,
            @Schema(description = "Hash of the last of them") String head,
            @Schema(description = "The first number that does not hold") Long firstBad,
            String reason,
            @Schema(description = "Entries not sealed yet") long waiting,
            double oldestWaitingSeconds) {}
}
