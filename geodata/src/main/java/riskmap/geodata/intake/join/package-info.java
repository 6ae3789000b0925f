/**
 * Records of another department joined with features of the city by unified social credit code: the codes the city knows,
 * code by code a match or the reason why there is none, and in the end the join rate and the list of what did not match.
 *
 * <p>{@link riskmap.geodata.intake.join.CodeJoin} is the door: known codes → one record at a time → report.
 */
package riskmap.geodata.intake.join;
