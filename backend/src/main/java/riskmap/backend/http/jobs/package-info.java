/**
 * Work that takes longer than a request: OGC API – Processes' jobs, with progress, results and dismissal.
 *
 * <p>A room that has long work hands it to {@link riskmap.backend.http.jobs.JobQueue} as {@link
 * riskmap.backend.http.jobs.Work}; one or two threads do it in the order it came. {@link
 * riskmap.backend.http.jobs.Job} is both what the client watches and the progress handle the work reports to; dismissing
 * it makes the next step of the work throw. Results wait in memory or, from a size on, in files, and go after a time that
 * every status names. Nothing here outlives the service: after a restart a job is unknown.
 *
 * <p>A job belongs to the account that started it or, for strangers, to the address they came from; others do not see it.
 */
package riskmap.backend.http.jobs;
