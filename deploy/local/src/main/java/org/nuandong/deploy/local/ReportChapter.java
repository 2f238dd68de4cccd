package org.nuandong.deploy.local;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * 报送与汇总: 上街区's published month goes from the station to the county; last month of 黄石市 comes up to
 * the city with one county missing and one given back; drafts of the running month move.
 */
final class ReportChapter implements DemonstrationWinter.Chapter {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String MONTHLY = "homeless-relief-monthly";

    private final LocalSystem system;

    ReportChapter(LocalSystem system) {
        this.system = system;
    }

    @Override
    public String chinese() {
        return "月报表：起草、审核、上报、接受、退回、汇总";
    }

    @Override
    public String english() {
        return "monthly tables, from the stations up to the city";
    }

    @Override
    public void enter(DemonstrationLedger ledger) {
        publishedMonth(ledger);
        LocalDate today = LocalDate.ofInstant(ledger.startedAt(), SHANGHAI);
        YearMonth running = YearMonth.from(today);
        lastMonth(ledger, running.minusMonths(1));
        TableDesk desk = new TableDesk(system, BootstrapUnits.HUANGSHI);
        for (String form : List.of(MONTHLY, "winter-relief-monthly")) {
            desk.drafted(ledger, form, BootstrapUnits.HUANGSHI_STATION, running.toString());
        }
        desk.drafted(
                ledger, "street-rescue-daily", BootstrapUnits.HUANGSHI_STATION, today.toString());
    }

    /** B6: seven persons. */
    private void publishedMonth(DemonstrationLedger ledger) {
        TableDesk desk = new TableDesk(system, BootstrapUnits.SHANGJIE);
        String month = ShangjieStay.MONTH;
        UUID station = desk.drafted(ledger, MONTHLY, BootstrapUnits.SHANGJIE_STATION, month);
        desk.awaitTotal(station, ShangjieStay.SEVEN.size());
        desk.submit(station, null);
        desk.accept(station);
        UUID county = desk.drafted(ledger, MONTHLY, BootstrapUnits.SHANGJIE_BUREAU, month);
        desk.submit(county, null);
    }

    private void lastMonth(DemonstrationLedger ledger, YearMonth month) {
        LastMonthStays stays = new LastMonthStays(system, month);
        stays.enter(
                ledger,
                BootstrapUnits.HUANGSHI_STATION,
                BootstrapUnits.HUANGSHI,
                List.of("上月一号", "上月二号"));
        stays.enter(
                ledger, BootstrapUnits.YANGXIN_STATION, BootstrapUnits.YANGXIN, List.of("上月三号"));
        TableDesk desk = new TableDesk(system, BootstrapUnits.HUANGSHI);
        UUID city = desk.drafted(ledger, MONTHLY, BootstrapUnits.HUANGSHI_BUREAU, month.toString());
        desk.awaitTotal(city, 3);
        for (UUID unit :
                List.of(
                        BootstrapUnits.HUANGSHI_STATION,
                        BootstrapUnits.YANGXIN_STATION,
                        BootstrapUnits.HUANGSHIGANG_BUREAU,
                        BootstrapUnits.XISAISHAN_BUREAU,
                        BootstrapUnits.XIALU_BUREAU,
                        BootstrapUnits.YANGXIN_BUREAU)) {
            UUID table = desk.drafted(ledger, MONTHLY, unit, month.toString());
            desk.submit(table, null);
            desk.accept(table);
        }
        // 大冶's station has not reported, so its county gives a reason, and the city gives it back;
        // 铁山区 has not reported at all.
        UUID daye = desk.drafted(ledger, MONTHLY, BootstrapUnits.DAYE_BUREAU, month.toString());
        desk.submit(daye, "救助站数据核对中");
        desk.giveBack(daye, "请待救助站报表接受后重报");
    }
}
