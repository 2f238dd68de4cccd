package org.nuandong.commons.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Role;

/** Reading the audit book. */
@Path("/api/v1/audit-entries")
@Tag(name = "audit", description = "Who changed and who read what / 审计")
class AuditResource {

    private final AuditBook book;
    private final Paging paging;

    AuditResource(AuditBook book, Paging paging) {
        this.book = book;
        this.paging = paging;
    }

    @GET
    @RolesAllowed(Role.AUDITOR)
    @Operation(
            operationId = "listAuditEntries",
            summary = "Entries of the auditor's regions, newest first / 本辖区审计记录")
    @APIResponse(responseCode = "200", description = "A page of entries")
    public Page<Entry> list(
            @RestQuery @Parameter(description = "One thing's entries") UUID objectId,
            @RestQuery @Parameter(description = "One person's entries") String actor,
            @RestQuery @Parameter(description = "change or read", example = "read") String kind,
            @RestQuery @Parameter(description = "Included") Instant from,
            @RestQuery @Parameter(description = "Not included") Instant to,
            @RestQuery Integer limit,
            @RestQuery String cursor) {
        int size = paging.limit(limit);
        List<String> after = paging.position(cursor);
        Long before = after == null ? null : Long.valueOf(after.get(0));
        List<AuditBook.Line> lines =
                book.read(
                        new AuditBook.Question(objectId, actor, kind, from, to), before, size + 1);
        return paging.page(lines, size, line -> List.of(String.valueOf(line.id())), Entry::of);
    }

    /** One line of the book; values are never in it. */
    record Entry(
            long id,
            @Schema(description = "Its number in the chain; absent until it is sealed")
                    Long chainNo,
            Instant at,
            String actor,
            String kind,
            String action,
            String objectType,
            UUID objectId,
            String regionCode,
            UUID unitId,
            UUID eventId,
            List<String> fields,
            String purpose) {

        static Entry of(AuditBook.Line line) {
            AuditEntry entry = line.entry();
            return new Entry(
                    line.id(),
                    line.chainNo(),
                    entry.at(),
                    entry.actor(),
                    entry.kind(),
                    entry.action(),
                    entry.objectType(),
                    entry.objectId(),
                    entry.regionCode(),
                    entry.unitId(),
                    entry.eventId(),
                    entry.fields(),
                    entry.purpose());
        }
    }
}
