#include "core/storage/datasethash.h"

namespace touchstone {

DatasetHash::DatasetHash(const Columns& columns)
{
    m_hash.addField("touchstone dataset 1");
    m_hash.addField(columns.label);
    m_hash.addField(columns.time);
    m_hash.addField(columns.id);
    m_hash.addNumber(static_cast<std::int64_t>(columns.texts.size()));
    for (const std::string& text : columns.texts)
        m_hash.addField(text);
}

void DatasetHash::rowStart(
    std::string_view id, std::string_view label, const std::optional<std::int64_t>& time)
{
    m_hash.addField(id);
    m_hash.addField(label);
    m_hash.addNumber(time ? 1 : 0);
    m_hash.addNumber(time.value_or(0));
}

void DatasetHash::rowEnd(std::string_view extras)
{
    m_hash.addField(extras);
    ++m_rows;
}

std::string DatasetHash::finish()
{
    m_hash.addNumber(m_rows);
    return m_hash.finish();
}

} // namespace touchstone
