using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Wire.Protocols;

/// <summary>
/// A form of the query protocol without a signature: the <c>Version</c> and <c>Action</c> in it tell which service it is for.
/// </summary>
/// <param name="services">Those that take forms at the request's path.</param>
internal sealed class UnsignedForm(QueryService[] services) : IAwsService
{
    // Bytes: SES takes the largest forms. What is larger is refused by whichever service it goes to.
    private const long Limit = 64 * 1024 * 1024;

    public string Name => "";

    public async Task HandleAsync(HttpContext http, SigningScope? scope)
    {
        using var body = new PooledBuffer();
        var isWhole = await RequestBody.TryReadAsync(http.Request, body, Limit, http.RequestAborted);
        var form = isWhole ? Read(http.Request, body.WrittenMemory) : QueryForm.Empty;
        using var again = new MemoryStream(body.WrittenMemory.ToArray());
        http.Request.Body = again;
        await Choose(services, form["Version"], form["Action"])!.HandleAsync(http, scope);
    }

    /// <summary>The service of that version, else the one with that action, else the first, which says that there is no such action.</summary>
    public static QueryService? Choose(QueryService[] services, string? version, string? action) =>
        Array.Find(services, service => service.Version == version)
            ?? Array.Find(services, service => service.Offers(action ?? ""))
            ?? services.FirstOrDefault();

    private static QueryForm Read(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        try
        {
            return QueryForm.Parse(RequestBody.Decode(request, body, (int)Limit).Span);
        }
        catch (AwsException)
        {
            // The service reads it again, and tells the fault in its own words.
            return QueryForm.Empty;
        }
    }
}
