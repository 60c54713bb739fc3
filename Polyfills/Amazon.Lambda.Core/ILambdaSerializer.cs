namespace Amazon.Lambda.Core;

/// <summary>Turns events into objects and answers into payloads.</summary>
public interface ILambdaSerializer
{
    /// <summary>Reads an event.</summary>
    T Deserialize<T>(Stream requestStream);

    /// <summary>Writes an answer.</summary>
    void Serialize<T>(T response, Stream responseStream);
}
