using System.Text;

namespace CampusIssues.UnitTests.Emulator.Support;

/// <summary>Forms as a browser posts them to a bucket.</summary>
internal static class PostForms
{
    /// <summary>A form of a key of which any signature is taken, whose policy allows all of its fields.</summary>
    public static MultipartFormDataContent Signed(params (string Name, string Value)[] fields)
    {
        var all = fields.Append(("x-amz-credential", "any/20260101/us-east-1/s3/aws4_request")).ToArray();
        return Signed($$"""{"expiration":"2999-01-01T00:00:00Z","conditions":[{{string.Join(',', all.Select(field => $"[\"starts-with\",\"${field.Item1}\",\"\"]"))}}]}""", all);
    }

    /// <summary>A form with a policy.</summary>
    public static MultipartFormDataContent Signed(string policy, params (string Name, string Value)[] fields) => Of(
        [.. fields, ("x-amz-credential", "any/20260101/us-east-1/s3/aws4_request"), ("policy", Convert.ToBase64String(Encoding.UTF8.GetBytes(policy))), ("x-amz-signature", "0")]);

    /// <summary>A form that nobody signed.</summary>
    public static MultipartFormDataContent Of(params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.DistinctBy(field => field.Name))
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new StringContent("hello"), "file", "note.txt");
        return form;
    }
}
