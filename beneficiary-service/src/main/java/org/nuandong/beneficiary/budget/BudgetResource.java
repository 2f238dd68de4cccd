package org.nuandong.beneficiary.budget;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Role;

/** How much was allotted, is held, was paid and remains, and the ledger behind it. */
@Path("/api/v1/budgets")
@Tag(name = "budgets")
class BudgetResource {

    private final BalanceTable balances;
    private final FundAccounts accounts;
    private final LedgerBook ledger;
    private final Paging paging;

    BudgetResource(BalanceTable balances, FundAccounts accounts, LedgerBook ledger, Paging paging) {
        this.balances = balances;
        this.accounts = accounts;
        this.ledger = ledger;
        this.paging = paging;
    }

    @GET
    @Path("/projects/{id}")
    @RolesAllowed({
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR,
        Role.REPORTING_OFFICER
    })
    @Operation(operationId = "getProjectBudget", summary = "Money of a project / 项目资金")
    @APIResponse(responseCode = "200", description = "by source, and in total")
    public BudgetView project(@PathParam("id") UUID id) {
        return budget(accounts.require(Balance.PROJECT, id));
    }

    @GET
    @Path("/programmes/{id}")
    @RolesAllowed({
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR,
        Role.REPORTING_OFFICER
    })
    @Operation(
            operationId = "getProgrammeBudget",
            summary = "Money of a programme not yet given to a project / 计划未分配资金")
    @APIResponse(responseCode = "200", description = "by source, and in total")
    public BudgetView programme(@PathParam("id") UUID id) {
        return budget(accounts.require(Balance.PROGRAMME, id));
    }

    @GET
    @Path("/projects/{id}/ledger-lines")
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.APPROVER, Role.BUREAU_LEADER, Role.AUDITOR})
    @Operation(operationId = "listLedgerLines", summary = "The ledger of a project / 项目账本")
    @APIResponse(responseCode = "200", description = "a page, the oldest first")
    public Page<LedgerView> lines(
            @PathParam("id") UUID id,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        accounts.require(Balance.PROJECT, id);
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        long after = position == null ? 0 : Long.parseLong(position.get(0));
        return paging.page(
                ledger.lines(id, after, most + 1),
                most,
                row -> List.of(Long.toString(row.id())),
                row -> row);
    }

    @GET
    @Path("/ledger-check")
    @Transactional
    @RolesAllowed({Role.AUDITOR, Role.BUREAU_LEADER})
    @Operation(
            operationId = "checkLedger",
            summary = "Is every balance the sum of its lines? / 账实核对",
            description = "Adds up all lines and all commitments of the caller's regions.")
    @APIResponse(responseCode = "200", description = "with every difference")
    public LedgerCheckView check() {
        return ledger.check();
    }

    private BudgetView budget(FundAccount account) {
        return BudgetView.of(account.kind(), account.id(), balances.of(List.of(account.id())));
    }
}
