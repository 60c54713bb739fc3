namespace CampusIssues.Functions.Api;

/// <summary>Every refusal of the API: its code and its words.</summary>
internal static class Faults
{
    public static Fault Invalid(params IReadOnlyList<FieldFault> errors) => new(400, "The request is not valid", errors);

    public static Fault NoRequest() => new(400, "The event is not a request from API Gateway");

    public static Fault NotAnObject() => new(400, "The body must be a JSON object");

    public static Fault Malformed() => new(400, "The body is not valid JSON");

    public static Fault NotSignedIn() => new(401, "Sign in first");

    public static Fault BadToken() => new(401, "The sign-in has expired: sign in again");

    public static Fault WrongCredentials() => new(401, "Name or PIN is wrong");

    public static Fault Forbidden() => new(403, "Your role does not allow this");

    public static Fault BadLink() => new(403, "This link does not allow it");

    public static Fault NoRoute() => new(404, "Not found");

    public static Fault IssueNotFound() => new(404, "Issue not found");

    public static Fault Transition(string from, string to) => new(409, $"An issue that is {from} can't become {to}");

    public static Fault Unchanged(string status) => new(409, $"The issue is already {status}");

    public static Fault Stale(int version) =>
        new(409, "Somebody else changed the issue meanwhile", new FieldFault("version", $"The issue is now at version {version}"));

    public static Fault Busy() => new(409, "The issue is being changed by many at once: try again");

    public static Fault HistoryFull() => new(409, "The history of this issue is full: report a new one");

    public static Fault CantReopen(string message) => new(409, message);

    public static Fault TooLarge() => new(413, "The request is larger than 16 KB");

    public static Fault NotJson() => new(415, "Send JSON: Content-Type must be application/json");

    public static Fault KeyReused() => new(422, "The Idempotency-Key was used for another report");

    public static Fault TooMany(TimeSpan wait) => new(429, "Too many requests: try again later") { RetryAfter = wait };

    public static Fault LockedOut(TimeSpan wait) => new(429, "Too many attempts: try again later") { RetryAfter = wait };

    public static Fault Internal() => new(500, "Internal server error");
}
