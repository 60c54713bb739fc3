using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>Headers of the answer that the request's query tells, e.g. <c>response-content-type</c>.</summary>
internal static class ResponseOverrides
{
    private static readonly (string Parameter, string Header)[] All =
    [
        ("response-cache-control", "Cache-Control"), ("response-content-disposition", "Content-Disposition"), ("response-content-encoding", "Content-Encoding"),
        ("response-content-language", "Content-Language"), ("response-content-type", "Content-Type"), ("response-expires", "Expires"),
    ];

    public static void Apply(S3Call call)
    {
        foreach (var (parameter, header) in All)
        {
            if (call.Query(parameter) is { } value)
            {
                call.Tell(header, call.Aws.Caller.IsAnonymous
                    ? throw S3Errors.InvalidRequest("Request specific response headers cannot be used for anonymous GET requests.")
                    : value);
            }
        }
    }
}
