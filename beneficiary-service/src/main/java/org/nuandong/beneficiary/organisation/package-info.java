/**
 * 机构: bureaus, stations, street offices, departments, hospitals and police branches, and what
 * reports to what (R009). Owned here; the other services read copies from the compacted reference
 * topic, to which each unit.changed carries the full state. At the first start the bootstrap file
 * of the deployment is taken over. Door for other features: none yet.
 */
package org.nuandong.beneficiary.organisation;
