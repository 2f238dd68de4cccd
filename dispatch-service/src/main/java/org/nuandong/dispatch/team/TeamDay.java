package org.nuandong.dispatch.team;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 当日安排: who drives which vehicle, who photographs and reports, what protects them (R126, R154). */
@Entity
class TeamDay {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID teamId;
    private LocalDate day;
    private String driver;
    private String reporter;
    private UUID vehicleId;

    @ElementCollection
    @CollectionTable(name = "team_day_gear", joinColumns = @JoinColumn(name = "team_day_id"))
    @OrderBy("item")
    private List<KitItem> gear = new ArrayList<>();

    @Version private int version;

    protected TeamDay() {}

    TeamDay(UUID teamId, LocalDate day) {
        this.teamId = teamId;
        this.day = day;
    }

    void assign(String driving, UUID vehicle, String reporting, List<KitItem> protection) {
        driver = driving;
        vehicleId = vehicle;
        reporter = reporting;
        gear.clear();
        gear.addAll(protection);
    }

    /** driver, vehicle, reporter or protective-gear: what is still to be assigned. */
    List<String> lacks(KitStandard standard) {
        List<String> lacks = new ArrayList<>();
        if (driver == null) {
            lacks.add("driver");
        }
        if (vehicleId == null) {
            lacks.add("vehicle");
        }
        if (reporter == null) {
            lacks.add("reporter");
        }
        if (!standard.missingIn(gear).isEmpty()) {
            lacks.add("protective-gear");
        }
        return lacks;
    }

    UUID id() {
        return id;
    }

    UUID teamId() {
        return teamId;
    }

    LocalDate day() {
        return day;
    }

    String driver() {
        return driver;
    }

    String reporter() {
        return reporter;
    }

    UUID vehicleId() {
        return vehicleId;
    }

    List<KitItem> gear() {
        return List.copyOf(gear);
    }

    int version() {
        return version;
    }
}
