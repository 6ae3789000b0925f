/**
 * Connector files: JSON objects in a folder, one connector each, read strictly, so that a wrong member is named with its
 * value and what is allowed. {@link riskmap.backend.connector.file.ConnectorFile} is the door and describes the form.
 */
package riskmap.backend.connector.file;
