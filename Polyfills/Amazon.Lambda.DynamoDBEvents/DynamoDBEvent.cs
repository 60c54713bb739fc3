using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.DynamoDBEvents;

/// <summary>Changes of a table (https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html).</summary>
public class DynamoDBEvent
{
    /// <summary>The changes, in order for each item.</summary>
    [DataMember(Name = "Records")]
    [JsonPropertyName("Records")]
    public IList<DynamodbStreamRecord> Records { get; set; }

    /// <summary>One change.</summary>
    public class DynamodbStreamRecord
    {
        /// <summary>The ARN of the stream.</summary>
        public string EventSourceArn { get; set; }

        /// <summary>The table's region.</summary>
        public string AwsRegion { get; set; }

        /// <summary>The change itself.</summary>
        public StreamRecord Dynamodb { get; set; }

        /// <summary>The id of the change; the same when it is delivered again.</summary>
        public string EventID { get; set; }

        /// <summary><c>INSERT</c>, <c>MODIFY</c> or <c>REMOVE</c>.</summary>
        public string EventName { get; set; }

        /// <summary><c>aws:dynamodb</c>.</summary>
        public string EventSource { get; set; }

        /// <summary>The version of the record's form.</summary>
        public string EventVersion { get; set; }

        /// <summary>Who made the change: set where Time to Live deleted the item.</summary>
        public Identity UserIdentity { get; set; }
    }

    /// <summary>An item before and after a change.</summary>
    public class StreamRecord
    {
        /// <summary>When the change was made, about.</summary>
        public DateTime ApproximateCreationDateTime { get; set; }

        /// <summary>The item's key.</summary>
        public Dictionary<string, AttributeValue> Keys { get; set; }

        /// <summary>The item after the change; null for a removal or a stream without new images.</summary>
        public Dictionary<string, AttributeValue> NewImage { get; set; }

        /// <summary>The item before the change; null for an insert or a stream without old images.</summary>
        public Dictionary<string, AttributeValue> OldImage { get; set; }

        /// <summary>The place of the change in the stream.</summary>
        public string SequenceNumber { get; set; }

        /// <summary>The size of the record, in bytes.</summary>
        public long SizeBytes { get; set; }

        /// <summary>Which images the stream has.</summary>
        public string StreamViewType { get; set; }
    }

    /// <summary>Who made a change.</summary>
    public class Identity
    {
        /// <summary><c>dynamodb.amazonaws.com</c> for Time to Live.</summary>
        public string PrincipalId { get; set; }

        /// <summary><c>Service</c> for Time to Live.</summary>
        public string Type { get; set; }
    }

    /// <summary>The value of an attribute: one of the members is set.</summary>
    public class AttributeValue
    {
        /// <summary>Binary.</summary>
        public MemoryStream B { get; set; }

        /// <summary>Boolean.</summary>
        public bool? BOOL { get; set; }

        /// <summary>A set of binaries.</summary>
        public List<MemoryStream> BS { get; set; }

        /// <summary>A list.</summary>
        public List<AttributeValue> L { get; set; }

        /// <summary>A map.</summary>
        public Dictionary<string, AttributeValue> M { get; set; }

        /// <summary>A number, as text.</summary>
        public string N { get; set; }

        /// <summary>A set of numbers, as texts.</summary>
        public List<string> NS { get; set; }

        /// <summary>Null.</summary>
        public bool? NULL { get; set; }

        /// <summary>A string.</summary>
        public string S { get; set; }

        /// <summary>A set of strings.</summary>
        public List<string> SS { get; set; }
    }
}
