using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Wire;

/// <summary>Reads request bodies whole, up to a limit.</summary>
public static class RequestBody
{
    /// <summary>
    /// Reads the body into a pooled buffer; false where it is larger than <paramref name="limit"/> bytes.
    /// </summary>
    public static async ValueTask<bool> TryReadAsync(HttpRequest request, PooledBuffer into, long limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return false;
        }

        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            foreach (var segment in result.Buffer)
            {
                segment.Span.CopyTo(into.GetSpan(segment.Length));
                into.Advance(segment.Length);
            }

            reader.AdvanceTo(result.Buffer.End);
            if (into.WrittenSpan.Length > limit)
            {
                return false;
            }

            if (result.IsCompleted)
            {
                return true;
            }
        }
    }
}
