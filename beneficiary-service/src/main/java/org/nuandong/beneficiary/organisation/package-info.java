/**
 * 机构: bureaus, stations, street offices, departments, hospitals and police branches, and what
 * reports to what (R009). Owned here; the other services read copies from the compacted reference
 * topic, to which each unit.changed carries the full state. At the first start the bootstrap file
 * of the deployment is taken over. A form may go to another unit than the one above; seasons are
 * told beside the units, officers by unit only. Doors for other features: {@link
 * org.nuandong.beneficiary.organisation.ResponsibleUnits} and {@link
 * org.nuandong.beneficiary.organisation.Seasons}.
 */
package org.nuandong.beneficiary.organisation;
