using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Wire;

/// <summary>A call of an S3 operation: the request with its address, and the answer being written.</summary>
internal sealed class S3Call(AwsCall call, S3Address address, S3State state) : IDisposable
{
    public const string XmlNamespace = "http://s3.amazonaws.com/doc/2006-03-01/";
    private Bucket? _bucket;

    public AwsCall Aws => call;

    public HttpRequest Request => call.Http.Request;

    public HttpResponse Response => call.Http.Response;

    public S3Address Address => address;

    public string BucketName => address.Bucket!;

    public string Key => address.Key!;

    /// <summary>What checks the signatures of the body's chunks; null where they have none, or any is taken.</summary>
    public ChunkSignatures? Chunks { get; set; }

    /// <summary>Whether the operation has sent the answer itself.</summary>
    public bool IsSent { get; set; }

    /// <summary>Whether the request's body has been asked for.</summary>
    public bool IsBodyTaken { get; set; }

    /// <summary>The bucket; throws where there is none, or it isn't the one whose owner the caller expects.</summary>
    public Bucket Bucket => _bucket ??= Expected(state.Get(BucketName));

    /// <summary>A parameter of the query; null where it is absent.</summary>
    public string? Query(string name) => Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>A header; null where it is absent.</summary>
    public string? Header(string name) => Request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>A number from the query; null where it is absent.</summary>
    public int? Number(string name)
    {
        if (Query(name) is not { Length: > 0 } text)
        {
            return null;
        }

        return !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? throw S3Errors.BadNumber(name, text)
            : number < 0 ? throw S3Errors.InvalidArgument($"Argument {name} must be an integer between 0 and 2147483647", name, text)
            : number;
    }

    /// <summary>Demands a permission on the bucket.</summary>
    public void DemandOnBucket(string action) => Demand(action, Bucket, Bucket.Arn, null);

    /// <summary>Demands a permission on the object.</summary>
    /// <param name="action">e.g. <c>s3:GetObject</c>.</param>
    /// <param name="existing">The object, where it exists.</param>
    public void DemandOnObject(string action, StoredObject? existing = null) => Demand(action, Bucket, Bucket.ArnOf(Key), existing);

    /// <summary>Demands a permission on a resource of a bucket.</summary>
    public void Demand(string action, Bucket bucket, string resource, StoredObject? existing)
    {
        if (call.Caller.IsAnonymous && PublicAccess.Of(bucket).RestrictPublicBuckets && PublicPolicy.IsPublic(bucket.Setting(Settings.Policy)))
        {
            throw S3Errors.AccessDenied();
        }

        call.Demand(action, resource, () => ConditionKeys.Of(this, existing));
    }

    /// <summary>Sets a header of the answer; nothing where the value is null.</summary>
    public void Tell(string header, string? value)
    {
        if (value is not null)
        {
            Response.Headers[header] = value;
        }
    }

    /// <summary>Answers with an XML document.</summary>
    public void WriteXml(string root, Action<XmlWriter> write)
    {
        Response.ContentType = "application/xml";
        using var xml = S3Xml.Writer(call.Output);
        xml.WriteStartElement(root, XmlNamespace);
        write(xml);
        xml.WriteEndElement();
    }

    /// <summary>Answers with a document that is kept without namespaces.</summary>
    public void WriteXml(XElement document)
    {
        foreach (var element in document.DescendantsAndSelf())
        {
            element.Name = XNamespace.Get(XmlNamespace) + element.Name.LocalName;
        }

        Response.ContentType = "application/xml";
        using var xml = S3Xml.Writer(call.Output);
        document.WriteTo(xml);
    }

    /// <summary>Answers 204.</summary>
    public void NoContent() => call.StatusCode = StatusCodes.Status204NoContent;

    public void Dispose() => Chunks?.Dispose();

    private Bucket Expected(Bucket bucket) =>
        Header("x-amz-expected-bucket-owner") is not { } owner || owner == call.AccountId ? bucket
        : owner.Length == 12 && owner.All(char.IsAsciiDigit) ? throw S3Errors.AccessDenied()
        : throw S3Errors.InvalidBucketOwner(owner);
}
